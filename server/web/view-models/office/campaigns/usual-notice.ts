/**
 * The words that a notice usually has, to begin with. Contact stays empty: only the administration knows
 * its telephone number, and a campaign does not open without one.
 */
import type { LegalBasis } from '../../../../domain/campaign/legal-basis';
import {
  NOTICE_SUBJECTS,
  type Notice,
  type NoticeSubject,
} from '../../../../domain/campaign/notice';
import type { Text } from '../../../../domain/text';
import { LOCALES, type Translate } from '../../../../i18n';

/** Subjects whose words are the same whatever the law. */
export const USUAL_SUBJECTS = NOTICE_SUBJECTS.filter(
  (subject) => subject !== 'contact' && subject !== 'legalBasis',
);

/** The notice under a law in every language; `{UBND}` and the like are filled in when it is shown. */
export function usualNotice(
  translatorFor: (locale: string) => Translate,
  basis: LegalBasis,
): Notice {
  const text = (key: string): Text =>
    Object.fromEntries(LOCALES.map((locale) => [locale, translatorFor(locale)(key)]));
  const paragraph = (subject: NoticeSubject): Text => {
    if (subject === 'contact') return { vi: '' };
    if (subject === 'legalBasis') return text(`campaigns:usual.legalBasis.${basis}`);
    return text(`campaigns:usual.${subject}`);
  };
  const paragraphs = NOTICE_SUBJECTS.map((subject) => [subject, paragraph(subject)] as const);
  return {
    summary: text('campaigns:usual.summary'),
    paragraphs: Object.fromEntries(paragraphs) as Notice['paragraphs'],
  };
}
