/**
 * The office as a table: an area is a list of routes `(web) => StaffRoute[]` in `web/routes/office/`, and
 * each line says address, right and, when it changes anything, the event that the audit log gets. A route
 * without them does not compile. Session, right, form token and headers are the router's business; a
 * handler gets finished things and returns a reply.
 */
import type { Act } from '../../actions/audit/act';
import type { Actor } from '../../domain/access/actor';
import type { Right, Scope } from '../../domain/access/rights';
import type { AuditEvent } from '../../domain/audit/audit-event';
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import type { Day } from '../../domain/day';
import type { PageContext } from '../view-models/frame';
import type { Reply } from './reply';
import type { SentFields } from './sent-fields';

/** A form that changes nothing, such as a preview; the audit log gets no line of it. */
export const NOTHING_CHANGES = 'nothing-changes';

export interface StaffRequest {
  /** Parts of the address that its pattern names. */
  readonly params: Readonly<Record<string, string>>;
  /** What follows `?`, the first value of each name. */
  readonly query: Readonly<Record<string, string>>;
  /** The address as it was asked for, with its query. */
  readonly address: string;
  readonly actor: Actor;
  /** Public id of the session. */
  readonly session: string;
  /** How far the route's right reaches; a route with units in it checks `reaches(scope, unit)`. */
  readonly scope: Scope;
  readonly today: Day;
  /** What a page model is made from; of a campaign when given one. */
  readonly context: (opened?: OpenedCampaign) => PageContext;
}

export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface StaffPost extends StaffRequest {
  readonly form: SentFields;
  /** The uploaded file of a route with `upload`; absent when none was chosen. */
  readonly file?: SentFile;
  /** The file was larger than the route allows, and was not read. */
  readonly fileTooLarge: boolean;
  /** Records what is being done; a reply of success without a record is a bug and becomes one. */
  readonly act: Act;
}

/** A page, a file or a stream. */
export interface StaffView {
  readonly method: 'get';
  readonly path: string;
  readonly right: Right;
  readonly handle: (request: StaffRequest) => Reply | Promise<Reply>;
}

/** A sent form. */
export interface StaffAct {
  readonly method: 'post';
  readonly path: string;
  readonly right: Right;
  readonly audit: AuditEvent | typeof NOTHING_CHANGES;
  /** For forms with a file: the name of its field and the most bytes it may have. */
  readonly upload?: { readonly field: string; readonly maxBytes: number };
  readonly handle: (request: StaffPost) => Reply | Promise<Reply>;
}

export type StaffRoute = StaffView | StaffAct;
