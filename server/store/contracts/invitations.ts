import type { Invitation, NewInvitation } from '../../domain/campaign/invitation';
import type { GroupId } from '../../domain/definition/pack';

/** Which invitations of a campaign are meant; what is not named does not matter. */
export interface InvitationFilter {
  readonly campaign: string;
  readonly group?: GroupId;
  /** The person's own unit. */
  readonly unit?: string;
  readonly answered?: boolean;
  readonly issued?: boolean;
  readonly mailed?: boolean;
  readonly hasEmail?: boolean;
  readonly unsubscribed?: boolean;
  /** Those that came from a draw. */
  readonly draw?: string;
}

/** Invited and answered people of one group and own unit. */
export interface Participation {
  readonly group: GroupId;
  readonly unit: string;
  readonly invited: number;
  readonly answered: number;
}

export interface InvitationRepository {
  /** Adds those that are not there yet; one with the hash of a token counts as issued. */
  addAll(
    invitations: readonly { readonly invitation: NewInvitation; readonly tokenHash?: string }[],
  ): Promise<void>;
  find(id: string): Promise<Invitation | undefined>;
  findByTokenHash(hash: string): Promise<Invitation | undefined>;
  /**
   * Marks the invitation as answered by one filling, by compare-and-set: `claimed` the first time,
   * `already-yours` when the same filling comes again, `taken` for any other.
   */
  claim(id: string, claim: string): Promise<'claimed' | 'already-yours' | 'taken'>;
  /** Takes back the mark of that filling, so that the person may answer anew; others' marks stay. */
  release(id: string, claim: string): Promise<void>;
  /** So many invitations in the order of their ids, after the first `skip`. */
  page(
    filter: InvitationFilter,
    part: { readonly skip: number; readonly limit: number },
  ): Promise<readonly Invitation[]>;
  /** All of them in the order of their ids, without loading them all at once. */
  stream(filter: InvitationFilter): AsyncIterable<Invitation>;
  /** How many; by index when only campaign, group, unit, answered and issued are named. */
  count(filter: InvitationFilter): Promise<number>;
  /** Hashes of the tokens issued for an invitation. */
  tokensOf(id: string): Promise<readonly string[]>;
  /** Adds tokens and marks the invitations as issued; tokens issued before stay valid. */
  addTokens(
    tokens: readonly { readonly invitation: string; readonly tokenHash: string }[],
  ): Promise<void>;
  /** Names the person anew; false when retention has erased it, or the invitation is gone. */
  setPerson(id: string, change: { person: string; hasEmail: boolean }): Promise<boolean>;
  /** Moves an invitation that was neither issued nor answered to another group or unit; false otherwise. */
  move(id: string, place: Pick<NewInvitation, 'group' | 'unit' | 'assesses'>): Promise<boolean>;
  setRecheck(id: string, recheck: NonNullable<Invitation['recheck']>): Promise<void>;
  /** A mail has reached the person's mail server. */
  markMailed(id: string): Promise<void>;
  /** The person wants no more mail. */
  unsubscribe(id: string): Promise<void>;
  /** Removes an invitation that was neither issued nor answered; false when it was, or is gone. */
  remove(id: string): Promise<boolean>;
  /** Erases every person of a campaign; repeating it changes nothing. Gives how many it erased. */
  erasePeople(campaign: string): Promise<number>;
  /** The unanswered invitation with the smallest id. */
  nextUnanswered(campaign: string, group: GroupId): Promise<Invitation | undefined>;
}
