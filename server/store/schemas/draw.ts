/**
 * A draw, the parts of its list and its members. Personal data are in `content` and `details` only, sealed
 * with the campaign's key; lines of the frame carry keyed names that are published.
 */
import { Schema } from 'mongoose';
import type { DrawState, DrawStratum, Seal } from '../../domain/draw/draw';
import type { LeftOut } from '../../domain/draw/left-out';
import type { NonResponse } from '../../domain/draw/member';

export interface DrawDocument {
  _id: string;
  campaign: string;
  revision: number;
  state: DrawState;
  listedOn: string;
  listHash: string;
  leftOut: LeftOut;
  strata: readonly DrawStratum[];
  seal?: Seal;
  sealedSeed?: string;
  drawnOn?: string;
  seed?: string;
}

export interface DrawPartDocument {
  /** Draw and index, joined by `|`. */
  _id: string;
  draw: string;
  campaign: string;
  index: number;
  /** JSON of the frame's lines. */
  lines: string;
  content?: string;
}

export interface DrawMemberDocument {
  /** Draw, group, unit and order, joined by `|`: a place is taken once. */
  _id: string;
  draw: string;
  campaign: string;
  group: string;
  unit: string;
  order: number;
  line: string;
  invitation: string;
  replaces?: number;
  reason: NonResponse | null;
  reasonOn?: string;
  details?: string;
}

const { Mixed } = Schema.Types;

export const drawSchema = new Schema<DrawDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    revision: { type: Number, required: true },
    state: { type: String, required: true },
    listedOn: { type: String, required: true },
    listHash: { type: String, required: true },
    leftOut: { type: Mixed, required: true },
    strata: { type: Mixed, required: true },
    seal: Mixed,
    sealedSeed: String,
    drawnOn: String,
    seed: String,
  },
  { collection: 'draws', versionKey: false, strict: 'throw' },
);
drawSchema.index({ campaign: 1 });

export const drawPartSchema = new Schema<DrawPartDocument>(
  {
    _id: { type: String, required: true },
    draw: { type: String, required: true },
    campaign: { type: String, required: true },
    index: { type: Number, required: true },
    lines: { type: String, required: true },
    content: String,
  },
  { collection: 'draw_parts', versionKey: false, strict: 'throw' },
);
drawPartSchema.index({ draw: 1, index: 1 });
drawPartSchema.index({ campaign: 1 });

export const drawMemberSchema = new Schema<DrawMemberDocument>(
  {
    _id: { type: String, required: true },
    draw: { type: String, required: true },
    campaign: { type: String, required: true },
    group: { type: String, required: true },
    unit: { type: String, required: true },
    order: { type: Number, required: true },
    line: { type: String, required: true },
    invitation: { type: String, required: true },
    replaces: Number,
    reason: { type: String, default: null },
    reasonOn: String,
    details: String,
  },
  { collection: 'draw_members', versionKey: false, strict: 'throw' },
);
drawMemberSchema.index({ draw: 1, group: 1, unit: 1, order: 1 });
drawMemberSchema.index({ campaign: 1 });
