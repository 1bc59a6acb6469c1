/**
 * Partitions of a campaign's responses, the counts kept for a version of each, and how many changes a
 * campaign has seen. `stamp` orders changes without telling when they were: an instant beside a partition
 * of one answer would be the instant of that answer.
 */
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
  /** The campaign's count of changes at the last change of this partition. */
  stamp: number;
  /** Announced changes that are not finished: intent → ms since the epoch. */
  intents: Record<string, number>;
}

export interface RollupDocument {
  _id: string;
  version: number;
  /** The tally as JSON: question ids carry dots, which document keys must not. */
  tally: string;
  /** Responses by desk as JSON. */
  desks: string;
}

export interface ChangeCountDocument {
  /** The campaign. */
  _id: string;
  changes: number;
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
    stamp: { type: Number, required: true },
    intents: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'partitions', versionKey: false, strict: 'throw', minimize: false },
);
partitionSchema.index({ campaign: 1, stamp: 1 });

export const rollupSchema = new Schema<RollupDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    tally: { type: String, required: true },
    desks: { type: String, required: true },
  },
  { collection: 'partition_counts', versionKey: false, strict: 'throw' },
);

export const changeCountSchema = new Schema<ChangeCountDocument>(
  {
    _id: { type: String, required: true },
    changes: { type: Number, required: true },
  },
  { collection: 'change_counts', versionKey: false, strict: 'throw' },
);
