/** What becomes of a mail after an attempt: the states and waiting times of the queue. */
import type { MailState } from './mail';

/**
 * What an SMTP dialogue came to. `unreachable` concerns the server (network, sign-in, a refused sender), the
 * two refusals this one mail. A `code` has no words of the server in it, since those may name addresses: an
 * SMTP reply with its enhanced status (`550 5.1.1`, RFC 3463), or a code of the network (`ECONNECTION`).
 */
export type Delivery =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused-for-good'; readonly code: string }
  | { readonly kind: 'refused-for-now'; readonly code: string }
  | { readonly kind: 'unreachable'; readonly code: string };

/** Attempts after which a mail has failed: with the waiting times below, after some 15 hours. */
export const MAX_ATTEMPTS = 10;

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/**
 * Waiting time after an attempt, doubled with each and at most six hours; up to half of it is left to
 * chance so that mails which failed together do not come back together.
 * @param attempts made so far, from 1
 * @param chance from 0 up to 1
 * @returns milliseconds
 */
export function waitAfter(attempts: number, chance: number): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return Math.round(longest * (1 - chance / 2));
}

export interface MailOutcome {
  readonly state: Extract<MailState, 'sent' | 'queued' | 'failed' | 'bounced'>;
  readonly code?: string;
  /** Milliseconds to wait before the next attempt; only of a queued mail. */
  readonly wait?: number;
}

/** The state of a mail after an attempt. @param attempts made so far, this one included */
export function outcomeOf(delivery: Delivery, attempts: number, chance: number): MailOutcome {
  switch (delivery.kind) {
    case 'accepted':
      return { state: 'sent' };
    case 'refused-for-good':
      return { state: 'bounced', code: delivery.code };
    case 'refused-for-now':
    case 'unreachable':
      return attempts < MAX_ATTEMPTS
        ? { state: 'queued', code: delivery.code, wait: waitAfter(attempts, chance) }
        : { state: 'failed', code: delivery.code };
  }
}
