/**
 * A sealed random draw: first the list, the sizes and a commitment to the seed are fixed, then the seed is
 * revealed and decides. Who fixes the list cannot know whom the seed will choose, and who knows the seed
 * cannot change it any more.
 */
import type { Day } from '../day';
import type { LeftOut } from './left-out';
import type { Stratum } from './transaction';

/**
 * `listed` the list is there, sizes may still change; `sealed` nothing may change; `drawn` the seed is
 * public and people are chosen; `discarded` given up before it was drawn, but kept in sight.
 */
export const DRAW_STATES = ['listed', 'sealed', 'drawn', 'discarded'] as const;
export type DrawState = (typeof DRAW_STATES)[number];

export interface DrawStratum extends Stratum {
  /** Lines of the list in this stratum, from 1. */
  readonly population: number;
  /** People to draw first, 0 to `population`; all others are reserves in their order. */
  readonly size: number;
}

export interface Seal {
  readonly on: Day;
  /** SHA-256 of the seed's 32 bytes, in hex. */
  readonly commitment: string;
  /** SHA-256 of `sealText`, in hex: the one number that fixes everything. */
  readonly hash: string;
}

export interface Draw {
  readonly id: string;
  readonly campaign: string;
  /** Counts changes, from 1. */
  readonly revision: number;
  readonly state: DrawState;
  readonly listedOn: Day;
  /** SHA-256 of `canonicalList`, in hex. */
  readonly listHash: string;
  /** Rows of the file that are not in the list because they repeat another one. */
  readonly leftOut: LeftOut;
  /** By group and unit, in the order of the code units of `stratumKey`. */
  readonly strata: readonly DrawStratum[];
  readonly seal?: Seal;
  readonly drawnOn?: Day;
  /** The revealed seed, 64 hex digits; there once drawn. */
  readonly seed?: string;
}

/** A line of the list as it may be published: a keyed name that leads to nobody without the campaign's key. */
export interface FrameLine {
  readonly id: string;
  /** `stratumKey`. */
  readonly stratum: string;
}
