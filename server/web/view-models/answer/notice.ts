/** The privacy notice and the consent asked with it. */
import type { FormProblem } from '../../../domain/answers/answers';
import { NOTICE_SUBJECTS, type Notice } from '../../../domain/campaign/notice';
import { localise } from '../../../domain/text';
import type { FormWords } from './condition';
import { CONSENT_FIELD } from './fields';
import { inlineText } from './problems';

export interface NoticeModel {
  readonly summary: string;
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
}

export interface ConsentModel {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly error: string;
  /** What is said when it is missing. */
  readonly missing: string;
  readonly errorId: string;
}

/** Both models, every subject of the notice under its own heading. */
export function noticeModel(
  notice: Notice,
  checked: boolean,
  problems: readonly FormProblem[],
  { locale, t }: FormWords,
): { readonly notice: NoticeModel; readonly consent: ConsentModel } {
  const problem = problems.find((candidate) => candidate.question === CONSENT_FIELD);
  return {
    notice: {
      summary: localise(notice.summary, locale),
      paragraphs: NOTICE_SUBJECTS.map((subject) => ({
        heading: t(`answer:notice.${subject}`),
        text: localise(notice.paragraphs[subject], locale),
      })),
    },
    consent: {
      name: CONSENT_FIELD,
      id: CONSENT_FIELD,
      label: notice.consent ? localise(notice.consent, locale) : t('answer:consent.label'),
      checked,
      error: problem ? inlineText(problem, t) : '',
      missing: t('problem:field.consent.inline'),
      errorId: `e-${CONSENT_FIELD}`,
    },
  };
}
