/** How long somebody stays signed in: OWASP ASVS 5.0, 7.3.1 and 7.3.2. */

const MINUTE = 60_000;

/** Without a request for so long, a session is over. */
export const IDLE_MS = 30 * MINUTE;

/** However busy, a session is over after a working day. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE;

/** The last use is written down at most so often. */
const TOUCH_MS = MINUTE;

/** Times are milliseconds since the epoch. */
export interface Session {
  /** Public id: names the session in lists and in the audit log, and opens nothing. */
  readonly id: string;
  readonly account: string;
  /** The account's generation at sign-in. */
  readonly generation: number;
  readonly startedAt: number;
  readonly seenAt: number;
  /** Browser and system as told at sign-in, e.g. `Firefox – Windows`; empty when unknown. */
  readonly browser: string;
}

/** Whether neither limit is passed. */
export function isLive({ startedAt, seenAt }: Session, now: number): boolean {
  return now - seenAt < IDLE_MS && now - startedAt < ABSOLUTE_MS;
}

/** Whether a use now is worth writing down. */
export function isToTouch({ seenAt }: Session, now: number): boolean {
  return now - seenAt >= TOUCH_MS;
}
