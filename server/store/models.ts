/** The Mongoose models of one connection, and their indexes. */
import type { Mongoose } from 'mongoose';
import { campaignSchema, type CampaignDocument } from './schemas/campaign';
import { counterSchema, type CounterDocument } from './schemas/counter';
import { deskSchema, type DeskDocument } from './schemas/desk';
import {
  invitationSchema,
  invitationTokenSchema,
  type InvitationDocument,
  type InvitationTokenDocument,
} from './schemas/invitation';
import { packSchema, type PackDocument } from './schemas/pack';
import {
  partitionSchema,
  rollupSchema,
  type PartitionDocument,
  type RollupDocument,
} from './schemas/partition';
import { responseSchema, type ResponseDocument } from './schemas/response';
import { unitSchema, type UnitDocument } from './schemas/unit';

export type Models = ReturnType<typeof compileModels>;

/** Compiles the models on this connection and makes their indexes. */
export async function openModels(mongoose: Mongoose): Promise<Models> {
  const models = compileModels(mongoose);
  for (const model of Object.values(models)) await model.createIndexes();
  return models;
}

function compileModels(mongoose: Mongoose) {
  return {
    units: mongoose.model<UnitDocument>('Unit', unitSchema),
    packs: mongoose.model<PackDocument>('Pack', packSchema),
    campaigns: mongoose.model<CampaignDocument>('Campaign', campaignSchema),
    desks: mongoose.model<DeskDocument>('Desk', deskSchema),
    invitations: mongoose.model<InvitationDocument>('Invitation', invitationSchema),
    invitationTokens: mongoose.model<InvitationTokenDocument>(
      'InvitationToken',
      invitationTokenSchema,
    ),
    responses: mongoose.model<ResponseDocument>('Response', responseSchema),
    partitions: mongoose.model<PartitionDocument>('Partition', partitionSchema),
    rollups: mongoose.model<RollupDocument>('Rollup', rollupSchema),
    counters: mongoose.model<CounterDocument>('Counter', counterSchema),
  };
}
