/** Opens the store that the settings name: MongoDB, or the file of the embedded one. */
import { connect } from './connect';
import { openModels } from './models';
import { campaignRepository } from './repositories/campaigns';
import { counterRepository } from './repositories/counters';
import { deskRepository } from './repositories/desks';
import { invitationRepository } from './repositories/invitations';
import { packRepository } from './repositories/packs';
import { partitionRepository } from './repositories/partitions';
import { responseRepository } from './repositories/responses';
import { unitRepository } from './repositories/units';
import type { Store } from './store';

export interface StoreOptions {
  /** MongoDB connection string; the embedded store when absent. */
  readonly uri?: string | undefined;
  /** Folder of the embedded store's file. */
  readonly dataDir: string;
  /** Milliseconds since the epoch, for intents only. */
  readonly now: () => number;
}

/** Connects, makes the indexes and gives the repositories. @throws the driver's error when it cannot. */
export async function openStore({ uri, dataDir, now }: StoreOptions): Promise<Store> {
  const mongoose = await connect({ uri, dataDir });
  const models = await openModels(mongoose);
  return {
    units: unitRepository(models),
    packs: packRepository(models),
    campaigns: campaignRepository(models),
    desks: deskRepository(models),
    invitations: invitationRepository(models),
    responses: responseRepository(models),
    partitions: partitionRepository(models, now),
    counters: counterRepository(models),
    close: () => mongoose.disconnect(),
  };
}
