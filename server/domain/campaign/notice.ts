/**
 * The privacy notice of a campaign. Its words are campaign data, since law, controller and retention
 * change with the date (Nghị định 13/2023 before 2026, Luật 91/2025 and Nghị định 356/2025 after).
 */
import { fill, type Terms, type Text } from '../text';

/** Everything a person must be told before consenting (Luật 91/2025/QH15), in the order of telling. */
export const NOTICE_SUBJECTS = [
  'purpose',
  'controller',
  'kinds',
  'retention',
  'rights',
  'contact',
  'legalBasis',
  'voluntary',
] as const;

export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];

export interface Notice {
  /** The essence in one or two sentences, always visible. */
  readonly summary: Text;
  /** The full notice, one paragraph a subject; none may be missing. */
  readonly paragraphs: Readonly<Record<NoticeSubject, Text>>;
  /** Words beside the checkbox where the campaign's differ from the usual ones. */
  readonly consent?: Text;
}

/** The notice with its placeholders filled in; unknown ones stay visible. */
export function fillNotice({ summary, paragraphs, consent }: Notice, terms: Terms): Notice {
  const filled = NOTICE_SUBJECTS.map((subject) => [subject, fill(paragraphs[subject], terms)]);
  return {
    summary: fill(summary, terms),
    paragraphs: Object.fromEntries(filled) as Notice['paragraphs'],
    ...(consent && { consent: fill(consent, terms) }),
  };
}
