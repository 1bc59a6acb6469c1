/**
 * The registry of expected problems that become a page of their own: code, HTTP status, details.
 * Words live in the catalogue `problem` under `page.<code>`.
 */
import type { Day } from './day';

export const PROBLEM_STATUS = {
  /** The campaign's last day is over. */
  closed: 410,
  /** The campaign opens on a later day. */
  upcoming: 403,
  /** No desk has this code. */
  'unknown-desk': 404,
  /** No invitation has this link. */
  'unknown-link': 404,
  /** Another filling has used this invitation. */
  'already-answered': 409,
  /** No such address. */
  'not-found': 404,
  /** The person has taken these answers back, and they come again late. */
  withdrawn: 410,
  /** A limit of this desk, filling or address is reached. */
  'too-many-requests': 429,
  /** The form was sent from another site. */
  'forbidden-origin': 403,
  /** A one-time link to set a password is used up, too old or unknown. */
  'dead-link': 410,
  /** Nobody is signed in. */
  'signed-out': 401,
  /** The account has no right to this. */
  'no-right': 403,
  /** The form's token is missing or of another session. */
  'form-expired': 403,
  /** The request cannot be read. */
  'bad-request': 400,
  /** The request is larger than any form. */
  'too-large': 413,
  /** The body is not a form. */
  'unsupported-media': 415,
  /** A fault of ours; the log has the cause under the incident id. */
  internal: 500,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

export interface Problem {
  readonly code: ProblemCode;
  /** First day of an upcoming campaign. */
  readonly opensOn?: Day;
  /** Last day of a closed campaign. */
  readonly closedOn?: Day;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** Id under which the log holds the cause of an internal problem. */
  readonly incident?: string;
}

/** A problem value. */
export function problem(code: ProblemCode, details: Omit<Problem, 'code'> = {}): Problem {
  return { code, ...details };
}
