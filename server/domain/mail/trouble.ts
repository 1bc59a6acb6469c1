/** What a stored code of a mail means for whoever has to do something about it (RFC 5321, RFC 3463). */

export const TROUBLES = [
  'address',
  'internal',
  'later',
  'mailbox',
  'network',
  'policy',
  'refused',
  'sign-in',
] as const;

/**
 * `address`: no such person there · `mailbox`: full or closed · `policy`: the receiver's rules against it ·
 * `refused`: for another reason · `later`: not just now · `sign-in`: our own mail server does not know us ·
 * `network`: it is not reached · `internal`: a fault of ours, the log has the cause.
 */
export type Trouble = (typeof TROUBLES)[number];

/** Replies about signing in to our own mail server (RFC 4954). */
const SIGN_IN = /^(454|530|534|535)\b/;
/** Replies to a recipient that have no enhanced status beside them. */
const ADDRESS = /^(550|551|553)$/;

/** Reads a code such as `550 5.1.1`, `451` or `ECONNECTION`. */
export function troubleOf(code: string): Trouble {
  if (code === 'internal') return 'internal';
  if (code === 'EENVELOPE' || ADDRESS.test(code)) return 'address';
  if (code === 'EAUTH' || SIGN_IN.test(code)) return 'sign-in';
  if (!/^\d/.test(code)) return 'network';
  const [, subject] = /^\d{3} [245]\.(\d{1,3})\./.exec(code) ?? [];
  if (subject === '1') return 'address';
  if (subject === '2') return 'mailbox';
  if (subject === '7') return 'policy';
  return code.startsWith('4') ? 'later' : 'refused';
}
