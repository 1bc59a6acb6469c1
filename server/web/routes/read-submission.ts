/** What a sent form holds beside the answers, read from a body that may be anything. */
import type { RawAnswers } from '../../domain/answers/read-answers';
import {
  CONSENT_FIELD,
  DURATION_FIELD,
  GROUP_FIELD,
  QUEUED_FIELD,
  REPLACE_FIELD,
  SECRET_FIELD,
} from '../view-models/answer/fields';

export interface SentForm {
  readonly raw: RawAnswers;
  readonly consent: boolean;
  /** The secret as a field, where a cookie could not carry it. */
  readonly secret?: string;
  readonly replaces?: number;
  /** Whole seconds that filling in took, where the device measured them. */
  readonly duration?: number;
  /** Sent from a device's queue, some time after it was filled in. */
  readonly queued: boolean;
  /** The group whose form was sent. */
  readonly group?: string;
}

/** Reads the body; whatever is missing or of another kind counts as not sent. */
export function readSubmission(body: unknown): SentForm {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const raw = new Map(fields.map(([name, value]) => [name, strings(value)]));
  const secret = raw.get(SECRET_FIELD)?.[0];
  const duration = raw.get(DURATION_FIELD)?.[0] ?? '';
  const group = raw.get(GROUP_FIELD)?.[0];
  const replaces = Number(raw.get(REPLACE_FIELD)?.[0] ?? NaN);
  return {
    raw,
    queued: raw.get(QUEUED_FIELD)?.[0] === '1',
    consent: raw.get(CONSENT_FIELD)?.[0] === '1',
    ...(secret !== undefined && secret !== '' && { secret }),
    ...(Number.isInteger(replaces) && { replaces }),
    ...(/^\d{1,9}$/.test(duration) && { duration: Number(duration) }),
    ...(group !== undefined && { group }),
  };
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string');
}
