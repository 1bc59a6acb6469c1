/**
 * Guessing made slow: after a few failures each further try waits twice as long, up to a quarter of an
 * hour, and never for good (OWASP ASVS 5.0, 6.3.1 and 6.1.1: the right password works after the wait).
 */

/** Failures so far, and when the last one was (ms since the epoch). */
export interface FailureCount {
  readonly failures: number;
  readonly lastAt: number;
}

/** How many failures are free; the next ones wait 1, 2, 4, … seconds. */
export interface LockoutPolicy {
  readonly free: number;
}

/** One account tried from one address. */
export const SAME_ADDRESS: LockoutPolicy = { free: 5 };

/** One account tried from anywhere: looser, so that strangers cannot easily slow its owner down. */
export const ANY_ADDRESS: LockoutPolicy = { free: 20 };

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** After so long without a try everything is forgotten. */
export const FORGET_MS = 24 * 60 * 60_000;

/** Milliseconds until the next try is allowed; 0 when now. */
export function waitMs(
  policy: LockoutPolicy,
  count: FailureCount | undefined,
  now: number,
): number {
  if (count === undefined || count.failures < policy.free || isForgotten(count, now)) return 0;
  const doublings = Math.min(count.failures - policy.free, 20);
  const wait = Math.min(FIRST_WAIT_MS * 2 ** doublings, LONGEST_WAIT_MS);
  return Math.max(0, count.lastAt + wait - now);
}

/** The count with one more try, which is a failure until it turns out right. */
export function withOneMore(count: FailureCount | undefined, now: number): FailureCount {
  const failures = count === undefined || isForgotten(count, now) ? 0 : count.failures;
  return { failures: failures + 1, lastAt: now };
}

/** What a person is told: whole seconds, rounded up. */
export function waitSeconds(wait: number): number {
  return Math.ceil(wait / 1000);
}

function isForgotten({ lastAt }: FailureCount, now: number): boolean {
  return now - lastAt >= FORGET_MS;
}
