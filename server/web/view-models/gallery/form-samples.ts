/** What surrounds questions: sections, notice and consent, sending, faults. */
import { formPage, type FormPageModel } from '../answer/form';
import type { FormProblem } from '../../../domain/answers/answers';
import { refusalsIn } from '../answer/no-signal';
import type { Translate } from '../../../i18n';
import type { GalleryInput, Sample } from './sample';
import { SAMPLE_FORM, SAMPLE_NOTICE } from './sample-form';

const PROBLEMS: readonly FormProblem[] = [
  { question: 'dong-y', code: 'consent' },
  { question: 'DV24', code: 'one-only' },
  { question: 'KENH', code: 'too-many', params: { limit: 2 } },
  { question: 'YK', code: 'too-long', params: { limit: 1000, length: 1205 } },
];

/** Each part plain, and with a fault where it can have one. */
export function formSamples(input: GalleryInput): Sample[] {
  const { locale, t } = input;
  const page = formPage({ ...input, form: SAMPLE_FORM, notice: SAMPLE_NOTICE });
  const wrong = formPage({
    ...input,
    form: SAMPLE_FORM,
    notice: SAMPLE_NOTICE,
    answers: { S1: 'C', DV24: '4', DV31: 'KB' },
    problems: PROBLEMS,
  });
  const sample = (component: string, state: string, params: Sample['params']): Sample => ({
    caption: `${component} – ${t(`gallery:states.${state}`)}`,
    component,
    params,
    locale,
  });
  return [
    sample('notice', 'plain', { notice: page.notice }),
    sample('consent', 'plain', { consent: { ...page.consent, id: 'dong-y-mau' } }),
    sample('consent', 'wrong', { consent: wrong.consent }),
    sample('error-summary', 'plain', { summary: wrong.errorSummary }),
    ...sections(wrong).map((section) => sample(`sections/${section.layout}`, 'wrong', { section })),
    sample('steps-bar', 'plain', {}),
    sample('button', 'plain', { label: t('answer:send'), tone: 'primary' }),
    sample('button', 'plain', { label: t('answer:replace.confirm'), tone: 'plain' }),
    sample('link-button', 'plain', { label: t('answer:again'), href: '#', tone: 'plain' }),
    ...keptAnswers(t).map((kept) => sample('kept-answer', 'plain', kept)),
  ];
}

/** An answer on the device: waiting, sent, counted, refused, to be settled by the person. */
function keptAnswers(t: Translate): Sample['params'][] {
  const flags = { receipt: '', canForget: false, canOpen: false };
  const refusals = refusalsIn(t).map((refusal) => ({ ...flags, ...refusal, canForget: true }));
  return [
    { ...flags, text: t('device:state.waiting') },
    { ...flags, text: t('device:state.sent'), receipt: 'K7QF 2MHX' },
    { ...flags, text: t('device:state.counted'), receipt: 'K7QF 2MHX', canForget: true },
    ...refusals,
  ];
}

/** One section of each layout. */
function sections(page: FormPageModel): FormPageModel['sections'] {
  return page.sections.slice(1);
}
