/**
 * The secret of one filling of a form: random, signed with its door and the day of issue. It lives in the
 * visitor's browser only; what is stored are one-way names made of it.
 */
import { parseDay, type Day } from './domain/day';
import { keyedToken, randomToken, sameText } from './ids';

export interface VisitSecret {
  /** The whole text, which goes into the hashes. */
  readonly text: string;
  readonly issuedOn: Day;
}

/** A fresh secret for a door (`k/<desk>` or `m/<invitation>`). */
export function issueVisitSecret(key: Buffer, door: string, today: Day): VisitSecret {
  const random = randomToken();
  return { text: `${today}.${random}.${sign(key, door, today, random)}`, issuedOn: today };
}

/** Reads a secret that a browser sent back; undefined unless it was issued for this door. */
export function readVisitSecret(key: Buffer, door: string, text: unknown): VisitSecret | undefined {
  if (typeof text !== 'string') return undefined;
  const [issued = '', random = '', signature = '', ...rest] = text.split('.');
  const issuedOn = parseDay(issued);
  if (issuedOn === undefined || rest.length > 0) return undefined;
  return sameText(signature, sign(key, door, issued, random)) ? { text, issuedOn } : undefined;
}

function sign(key: Buffer, door: string, day: string, random: string): string {
  return keyedToken(key, 'visit', door, day, random);
}
