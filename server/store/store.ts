/**
 * What the actions ask of a store: one small repository a noun, plain frozen values in and out.
 * Both stores, MongoDB and the embedded file, serve the same Mongoose models behind it.
 */
import type { Answers } from '../domain/answers/answers';
import type { Response } from '../domain/campaign/response';
import type { Day } from '../domain/day';
import type { GroupId } from '../domain/definition/pack';
import type { AccountLinkRepository } from './contracts/account-links';
import type { AccountRepository } from './contracts/accounts';
import type { AttemptRepository } from './contracts/attempts';
import type { AlertRepository } from './contracts/alerts';
import type { AuditRepository } from './contracts/audit';
import type { SheetRepository } from './contracts/sheets';
import type { CampaignRepository } from './contracts/campaigns';
import type { DeskRepository } from './contracts/desks';
import type { DrawRepository } from './contracts/draws';
import type { ErasureRepository } from './contracts/erasures';
import type { FillingTimeRepository } from './contracts/filling-times';
import type { ImportRepository } from './contracts/imports';
import type { InvitationRepository } from './contracts/invitations';
import type { LeaseRepository } from './contracts/leases';
import type { MailRepository } from './contracts/mails';
import type { OptOutRepository } from './contracts/opt-outs';
import type { ReminderRepository } from './contracts/reminders';
import type { PartitionRepository } from './contracts/partitions';
import type { ParticipationRepository } from './contracts/participation';
import type { QuotaRepository } from './contracts/quotas';
import type { RecheckRepository } from './contracts/rechecks';
import type { SessionRepository } from './contracts/sessions';
import type { UnitRepository } from './contracts/units';

export interface Store {
  readonly units: UnitRepository;
  readonly packs: PackRepository;
  readonly campaigns: CampaignRepository;
  readonly desks: DeskRepository;
  readonly invitations: InvitationRepository;
  readonly responses: ResponseRepository;
  readonly partitions: PartitionRepository;
  readonly participation: ParticipationRepository;
  readonly counters: CounterRepository;
  readonly fillingTimes: FillingTimeRepository;
  readonly quotas: QuotaRepository;
  readonly draws: DrawRepository;
  readonly rechecks: RecheckRepository;
  readonly accounts: AccountRepository;
  readonly accountLinks: AccountLinkRepository;
  readonly attempts: AttemptRepository;
  readonly sessions: SessionRepository;
  readonly audit: AuditRepository;
  readonly imports: ImportRepository;
  readonly sheets: SheetRepository;
  readonly alerts: AlertRepository;
  readonly leases: LeaseRepository;
  readonly mails: MailRepository;
  readonly reminders: ReminderRepository;
  readonly optOuts: OptOutRepository;
  readonly erasures: ErasureRepository;
  close(): Promise<void>;
}

/** Frozen packs by content hash; what is stored never changes. */
export interface PackRepository {
  put(hash: string, content: unknown): Promise<void>;
  find(hash: string): Promise<unknown>;
}

export interface ResponseRepository {
  /** Same id twice is a retry, not a second vote. */
  add(response: Response): Promise<'added' | 'already-there'>;
  /** Adds those that are not there yet, for the demonstration and imports. */
  addAll(responses: readonly Response[]): Promise<void>;
  /** None where the response was withdrawn. */
  find(id: string): Promise<Response | undefined>;
  /** The response whose id (64 hexadecimal digits) starts so; none where it was withdrawn. */
  findByStart(start: string): Promise<Response | undefined>;
  /** Replaces the answers if the response still has that revision. */
  replace(id: string, revision: number, answers: Answers): Promise<boolean>;
  /**
   * Empties the response if it still has that revision. Its id stays taken, so that answers which come
   * again late are not added; for everybody who reads, it is gone.
   */
  withdraw(id: string, revision: number): Promise<boolean>;
  /** What is counted of a partition, in no particular order, without loading it all at once. */
  streamCounted(partition: string): AsyncIterable<Pick<Response, 'answers' | 'desk'>>;
  /** Every response of a campaign, for recounting from scratch. */
  stream(campaign: string): AsyncIterable<Response>;
}

/**
 * Plain counters of things that are no response: screened out people, invited answers by day, and how
 * often the list of a group's invited people was changed.
 */
export interface CounterKey {
  readonly campaign: string;
  readonly kind: 'screened-out' | 'invited-answers' | 'roster';
  readonly group: GroupId;
  readonly day?: Day;
}

export interface CounterRepository {
  increment(key: CounterKey): Promise<void>;
  /** Takes one back. */
  decrement(key: CounterKey): Promise<void>;
  /** Makes the counter at least `count`; doing it again changes nothing. */
  raiseTo(key: CounterKey, count: number): Promise<void>;
  /** The counters of a campaign, or those of one kind. */
  list(
    campaign: string,
    kind?: CounterKey['kind'],
  ): Promise<readonly (CounterKey & { readonly count: number })[]>;
}
