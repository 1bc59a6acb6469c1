/** Who is told of alerts: addresses of the office, one a line, with or without a name. */
import { z } from 'zod';
import { err, ok, type Result } from '../result';

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** Most recipients of one campaign. */
export const MOST_RECIPIENTS = 20;

export interface RecipientProblem {
  readonly code: 'malformed' | 'too-many';
  /** The line that cannot be read. */
  readonly line?: string;
}

const LINE = /^(?:(.*?)\s*<([^<>]+)>|([^<>\s]+))$/;

/** Reads `Nguyễn Thị Lan <lan@example.vn>` or `lan@example.vn` a line; an address twice counts once. */
export function readRecipients(typed: string): Result<readonly Recipient[], RecipientProblem> {
  const found = new Map<string, Recipient>();
  const lines = typed.split(/[\n;]/).map((line) => line.trim());
  for (const line of lines.filter((text) => text !== '')) {
    const [, name = '', named, bare] = LINE.exec(line) ?? [];
    const address = z.email().safeParse((named ?? bare ?? '').trim().toLowerCase());
    if (!address.success) return err({ code: 'malformed', line });
    found.set(address.data, { name: name || address.data, address: address.data });
  }
  if (found.size > MOST_RECIPIENTS) return err({ code: 'too-many' });
  return ok([...found.values()]);
}

/** As it is typed. */
export function recipientLine({ name, address }: Recipient): string {
  return name === address ? address : `${name} <${address}>`;
}
