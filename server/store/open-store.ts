/** Opens the store that the settings name: MongoDB, or the file of the embedded one. */
import { connect } from './connect';
import { openModels } from './models';
import { accountLinkRepository } from './repositories/account-links';
import { accountRepository } from './repositories/accounts';
import { attemptRepository } from './repositories/attempts';
import { alertRepository } from './repositories/alerts';
import { auditRepository } from './repositories/audit';
import { campaignRepository } from './repositories/campaigns';
import { counterRepository } from './repositories/counters';
import { deskRepository } from './repositories/desks';
import { drawRepository } from './repositories/draws';
import { erasureRepository } from './repositories/erasures';
import { fillingTimeRepository } from './repositories/filling-times';
import { importRepository } from './repositories/imports';
import { invitationRepository } from './repositories/invitations';
import { leaseRepository } from './repositories/leases';
import { mailRepository } from './repositories/mails';
import { optOutRepository } from './repositories/opt-outs';
import { reminderRepository } from './repositories/reminders';
import { packRepository } from './repositories/packs';
import { participationRepository } from './repositories/participation';
import { partitionRepository } from './repositories/partitions';
import { quotaRepository } from './repositories/quotas';
import { recheckRepository } from './repositories/rechecks';
import { responseRepository } from './repositories/responses';
import { sheetRepository } from './repositories/sheets';
import { unitRepository } from './repositories/units';
import { sessionRepository } from './repositories/sessions';
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
    participation: participationRepository(models),
    counters: counterRepository(models),
    fillingTimes: fillingTimeRepository(models),
    quotas: quotaRepository(models),
    draws: drawRepository(models),
    rechecks: recheckRepository(models),
    accounts: accountRepository(models),
    accountLinks: accountLinkRepository(models),
    attempts: attemptRepository(models),
    sessions: sessionRepository(models),
    audit: auditRepository(models),
    imports: importRepository(models),
    sheets: sheetRepository(models),
    alerts: alertRepository(models),
    leases: leaseRepository(models),
    mails: mailRepository(models),
    erasures: erasureRepository(models),
    reminders: reminderRepository(models),
    optOuts: optOutRepository(models),
    close: () => mongoose.disconnect(),
  };
}
