/**
 * What the actions ask of a store: one small repository a noun, plain frozen values in and out.
 * Both stores, MongoDB and the embedded file, serve the same Mongoose models behind it.
 */
import type { Answers } from '../domain/answers/answers';
import type { Campaign } from '../domain/campaign/campaign';
import type { Desk } from '../domain/campaign/desk';
import type { Invitation } from '../domain/campaign/invitation';
import type { Partition, Response } from '../domain/campaign/response';
import type { Day } from '../domain/day';
import type { GroupId } from '../domain/definition/pack';
import type { Tally } from '../domain/tally/tally';
import type { Unit } from '../domain/units/unit';

export interface Store {
  readonly units: UnitRepository;
  readonly packs: PackRepository;
  readonly campaigns: CampaignRepository;
  readonly desks: DeskRepository;
  readonly invitations: InvitationRepository;
  readonly responses: ResponseRepository;
  readonly partitions: PartitionRepository;
  readonly counters: CounterRepository;
  close(): Promise<void>;
}

export interface UnitRepository {
  /** Adds units or replaces those with the same code and first day. */
  putAll(units: readonly Unit[]): Promise<void>;
  all(): Promise<readonly Unit[]>;
}

/** Frozen packs by content hash; what is stored never changes. */
export interface PackRepository {
  put(hash: string, content: unknown): Promise<void>;
  find(hash: string): Promise<unknown>;
}

export interface CampaignRepository {
  /** Adds a campaign unless there is one with its id. */
  add(campaign: Campaign): Promise<'added' | 'already-there'>;
  find(id: string): Promise<Campaign | undefined>;
  /** All campaigns, the latest closing day first. */
  list(): Promise<readonly Campaign[]>;
}

export interface DeskRepository {
  /** Adds the desks that are not there yet. */
  addAll(desks: readonly Desk[]): Promise<void>;
  find(code: string): Promise<Desk | undefined>;
  /** All desks by unit and code. */
  list(): Promise<readonly Desk[]>;
}

/** Invited and answered people of one group and own unit. */
export interface Participation {
  readonly group: GroupId;
  readonly unit: string;
  readonly invited: number;
  readonly answered: number;
}

export interface InvitationRepository {
  /** Adds the invitations that are not there yet, each with the hash of the token in its link. */
  addAll(invitations: readonly { invitation: Invitation; tokenHash: string }[]): Promise<void>;
  findByTokenHash(hash: string): Promise<Invitation | undefined>;
  /**
   * Marks the invitation as answered by one filling, by compare-and-set: `claimed` the first time,
   * `already-yours` when the same filling comes again, `taken` for any other.
   */
  claim(id: string, claim: string): Promise<'claimed' | 'already-yours' | 'taken'>;
  participation(campaign: string): Promise<readonly Participation[]>;
  /** The unanswered invitation with the smallest id. */
  nextUnanswered(campaign: string, group: GroupId): Promise<Invitation | undefined>;
}

export interface ResponseRepository {
  /** Same id twice is a retry, not a second vote. */
  add(response: Response): Promise<'added' | 'already-there'>;
  /** Adds those that are not there yet, for the demonstration and imports. */
  addAll(responses: readonly Response[]): Promise<void>;
  find(id: string): Promise<Response | undefined>;
  /** Replaces the answers if the response still has that revision. */
  replace(id: string, revision: number, answers: Answers): Promise<boolean>;
  /** Answers of a partition, in no particular order, without loading them all at once. */
  streamAnswers(partition: string): AsyncIterable<Answers>;
  /** Every response of a campaign, for recounting from scratch. */
  stream(campaign: string): AsyncIterable<Response>;
  /** Responses that came through each desk. */
  countByDesk(campaign: string, desks: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** A partition as it is registered for counting. */
export interface PartitionEntry {
  readonly key: string;
  readonly partition: Partition;
  /** Moves with every change of the partition's responses. */
  readonly version: number;
  /** Changes that were announced and not finished, and when (ms since the epoch). */
  readonly openIntents: readonly { readonly intent: string; readonly since: number }[];
}

export interface PartitionRepository {
  /** Announces a change before it is written; the ticket ends it. Registers an unknown partition. */
  begin(partition: Partition): Promise<{ key: string; intent: string }>;
  /** Ends an announced change: the partition is to be counted again. */
  finish(ticket: { key: string; intent: string }): Promise<void>;
  list(campaign: string): Promise<readonly PartitionEntry[]>;
  /** Counts kept for a version of a partition. */
  findRollups(
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, { version: number; tally: Tally }>>;
  saveRollup(key: string, version: number, tally: Tally): Promise<void>;
}

/** Plain counters of things that are no response: screened out people, invited answers by day. */
export interface CounterKey {
  readonly campaign: string;
  readonly kind: 'screened-out' | 'invited-answers';
  readonly group: GroupId;
  readonly day?: Day;
}

export interface CounterRepository {
  increment(key: CounterKey): Promise<void>;
  /** Makes the counter at least `count`; doing it again changes nothing. */
  raiseTo(key: CounterKey, count: number): Promise<void>;
  list(campaign: string): Promise<readonly (CounterKey & { readonly count: number })[]>;
}
