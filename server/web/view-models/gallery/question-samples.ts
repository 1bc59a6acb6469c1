/** Every kind of question: empty, filled in, wrong, with a condition, with long words, in another language than the page, in English. */
import type { AskedQuestion, Form } from '../../../domain/form/form';
import { formPage } from '../answer/form';
import { KINDS } from './kind-samples';
import type { GalleryInput, Sample } from './sample';
import { SAMPLE_BRAND, SAMPLE_NOTICE } from './sample-form';

type State = 'empty' | 'filled' | 'wrong' | 'condition' | 'long' | 'foreign';

const LONG = {
  vi: 'Ông/Bà thấy hiện nay ở địa phương, người dân có phải đưa thêm tiền cho công chức, ngoài phí, lệ phí quy định (“bôi trơn”, “đút lót”), khi làm thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông không?',
  en: 'Do people here nowadays have to give officers extra money beyond the prescribed fees and charges when they carry out administrative procedures at the unit that receives files and returns results under the one-stop and interlinked one-stop mechanism?',
};

const STATES: readonly State[] = ['empty', 'filled', 'wrong', 'condition', 'long', 'foreign'];

/** A language of the pack that the interface does not speak; options and units stay as they fall back. */
const FOREIGN = 'fr';

/** Each kind in each state in Vietnamese, then each kind once in English. */
export function questionSamples(input: GalleryInput): Sample[] {
  return [
    ...STATES.flatMap((state) => samplesOf(input, 'vi', state)),
    ...samplesOf(input, 'en', 'filled'),
  ];
}

function samplesOf(input: GalleryInput, locale: string, state: State): Sample[] {
  const idOf = (question: AskedQuestion): string => `${question.id}-${locale}-${state}`;
  const questions = KINDS.map(({ question }) => inState(question, idOf(question), state));
  const form: Form = {
    group: 'G6',
    title: {},
    lead: {},
    sections: [{ id: 'mau', layout: 'list', questions }],
  };
  const page = formPage({
    form,
    locale,
    ...(state === 'foreign' && { survey: { languages: ['vi', FOREIGN], locale: FOREIGN } }),
    t: input.translatorFor(locale),
    brand: SAMPLE_BRAND,
    notice: SAMPLE_NOTICE,
    answers: Object.fromEntries(
      state === 'empty' ? [] : KINDS.map(({ question, answer }) => [idOf(question), answer]),
    ),
    problems:
      state === 'wrong'
        ? KINDS.map(({ question, problem }) => ({ ...problem, question: idOf(question) }))
        : [],
  });
  const stateName = input.t(`gallery:states.${locale === 'en' ? 'english' : state}`);
  return (page.sections[0]?.questions ?? []).map((question) => ({
    caption: `${question.kind} – ${stateName}`,
    component: 'question',
    // The grid of the sample form brings the faces of this page.
    params: { question: { ...question, bringsFaces: false }, t: input.translatorFor(locale) },
    locale,
  }));
}

function inState(question: AskedQuestion, id: string, state: State): AskedQuestion {
  return {
    ...question,
    id,
    ...(state === 'long' && { text: LONG }),
    ...(state === 'foreign' && { text: { ...question.text, [FOREIGN]: 'Êtes-vous satisfait ?' } }),
    ...(state === 'condition' && { hideWhen: { question: `mot-vi-condition`, in: ['1', '2'] } }),
  };
}
