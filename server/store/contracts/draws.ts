import type { Draw, FrameLine } from '../../domain/draw/draw';
import type { DrawMember, NonResponse } from '../../domain/draw/member';
import type { Day } from '../../domain/day';

/** A part of a transaction list: a few hundred lines, whose personal data are sealed together. */
export interface DrawListPart {
  readonly draw: string;
  readonly campaign: string;
  /** 0, 1, 2, … */
  readonly index: number;
  readonly lines: readonly FrameLine[];
  /** The sealed transactions, in the order of `lines`; absent after erasure. */
  readonly content?: string;
}

/** A draw as it is kept: its seed sealed until it is revealed. */
export interface StoredDraw extends Draw {
  readonly sealedSeed?: string;
}

/** A drawn person as kept, with what is known of the dossier. */
export interface StoredDrawMember extends DrawMember {
  readonly campaign: string;
  /** Sealed; absent after erasure. */
  readonly details?: string;
}

export interface DrawRepository {
  /** Adds parts of a list; all of them are there before the draw itself is added. */
  addParts(parts: readonly DrawListPart[]): Promise<void>;
  /** The parts of a list in their order, without loading them all at once. */
  parts(draw: string): AsyncIterable<DrawListPart>;
  /** Erases the personal values of one list. */
  eraseList(draw: string): Promise<void>;
  add(draw: StoredDraw): Promise<'added' | 'already-there'>;
  find(id: string): Promise<StoredDraw | undefined>;
  /** The draws of a campaign, the oldest first. */
  list(campaign: string): Promise<readonly StoredDraw[]>;
  /**
   * Puts the next revision in the place of the one before it, by compare-and-set.
   * @returns false when somebody else has changed the draw meanwhile; nothing is written then
   */
  replace(next: StoredDraw): Promise<boolean>;
  /** Adds a member unless its place in the stratum is taken. */
  addMember(member: StoredDrawMember): Promise<'added' | 'already-there'>;
  /** Adds those whose places are free. */
  addMembers(members: readonly StoredDrawMember[]): Promise<void>;
  /** The members of a draw by group, unit and order. */
  members(draw: string): Promise<readonly StoredDrawMember[]>;
  /** Records why a member gives no answer; false when something was recorded before. */
  setNonResponse(
    member: DrawMember,
    nonResponse: { readonly reason: NonResponse; readonly on: Day },
  ): Promise<boolean>;
  /** Erases every personal value of a campaign's lists and members; repeating it changes nothing. */
  erasePeople(campaign: string): Promise<void>;
}
