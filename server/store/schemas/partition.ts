/** Partitions of a campaign's responses, and the counts kept for a version of each. */
import { Schema } from 'mongoose';
import type { Channel } from '../../domain/campaign/response';

export interface PartitionDocument {
  _id: string;
  campaign: string;
  unit: string;
  group: string;
  channel: Channel;
  day?: string;
  shard?: string;
  version: number;
  /** Announced changes that are not finished: intent → ms since the epoch. */
  intents: Record<string, number>;
}

export interface RollupDocument {
  _id: string;
  version: number;
  /** The tally as JSON: question ids carry dots, which document keys must not. */
  tally: string;
}

export const partitionSchema = new Schema<PartitionDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    unit: { type: String, required: true },
    group: { type: String, required: true },
    channel: { type: String, required: true },
    day: String,
    shard: String,
    version: { type: Number, required: true },
    intents: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'partitions', versionKey: false, strict: 'throw', minimize: false },
);
partitionSchema.index({ campaign: 1 });

export const rollupSchema = new Schema<RollupDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    tally: { type: String, required: true },
  },
  { collection: 'rollups', versionKey: false, strict: 'throw' },
);
