/** What a failed SMTP dialogue means for the mail. Words of the server are dropped: they may name people. */
import type { Delivery } from '../domain/mail/delivery';

/** Steps of a dialogue that are about this one mail: its recipient and its content. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA']);

/** Out of turn, not refused: the same mail may pass on another connection (RFC 5321, 4.2.2). */
const BAD_SEQUENCE = 503;
const CLOSING = 421;

/** Reads what nodemailer reports. Anything unknown counts as a fault of the way, never of the recipient. */
export function readFailure(error: unknown): Exclude<Delivery, { kind: 'accepted' }> {
  const { responseCode, response, command, code } = fieldsOf(error);
  if (responseCode === undefined) {
    // Refused before any dialogue: nodemailer itself cannot write to such an address.
    if (code === 'EENVELOPE') return { kind: 'refused-for-good', code };
    return { kind: 'unreachable', code: code ?? 'internal' };
  }
  const reply = replyCode(responseCode, response);
  if (responseCode === CLOSING || !ABOUT_THE_MAIL.has(command ?? '')) {
    return { kind: 'unreachable', code: reply };
  }
  const permanent = responseCode >= 500 && responseCode !== BAD_SEQUENCE;
  return { kind: permanent ? 'refused-for-good' : 'refused-for-now', code: reply };
}

/** `550 5.1.1`: the reply code and the enhanced status where there is one (RFC 3463). */
function replyCode(responseCode: number, response: string | undefined): string {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  return enhanced === undefined ? String(responseCode) : `${responseCode} ${enhanced}`;
}

interface FailureFields {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly code?: string;
}

function fieldsOf(error: unknown): FailureFields {
  if (typeof error !== 'object' || error === null) return {};
  const { responseCode, response, command, code } = error as Record<string, unknown>;
  return {
    ...(typeof responseCode === 'number' && { responseCode }),
    ...(typeof response === 'string' && { response }),
    ...(typeof command === 'string' && { command }),
    ...(typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) && { code }),
  };
}
