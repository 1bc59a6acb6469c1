/** Every kind of question: empty, filled in, wrong, with a condition, with long words, in English. */
import type { Answer, FieldProblem } from '../../../domain/answers/answers';
import type { AskedQuestion, Form } from '../../../domain/form/form';
import { formPage } from '../answer/form';
import type { GalleryInput, Sample } from './sample';
import { NO_OPINION_WORDS, SAMPLE_BRAND, SAMPLE_NOTICE, SATISFACTION } from './sample-form';

type State = 'empty' | 'filled' | 'wrong' | 'condition' | 'long';
type Problem = Omit<FieldProblem, 'question'>;

interface KindSample {
  readonly question: AskedQuestion;
  readonly answer: Answer;
  readonly problem: Problem;
}

const LONG = {
  vi: 'Ông/Bà thấy hiện nay ở địa phương, người dân có phải đưa thêm tiền cho công chức, ngoài phí, lệ phí quy định (“bôi trơn”, “đút lót”), khi làm thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông không?',
  en: 'Do people here nowadays have to give officers extra money beyond the prescribed fees and charges when they carry out administrative procedures at the unit that receives files and returns results under the one-stop and interlinked one-stop mechanism?',
};

const KINDS: readonly KindSample[] = [
  {
    question: {
      id: 'mot',
      kind: 'single-choice',
      text: {
        vi: 'Công chức chú ý lắng nghe ý kiến của người dân.',
        en: 'Officers listen to citizens.',
      },
      options: SATISFACTION,
      noOpinion: NO_OPINION_WORDS,
    },
    answer: '4',
    problem: { code: 'one-only' },
  },
  {
    question: {
      id: 'nhieu',
      kind: 'multiple-choice',
      text: { vi: 'Ông/Bà mong cơ quan cải thiện việc gì?', en: 'What should the office improve?' },
      options: SATISFACTION.map(({ code }, index) => ({
        code,
        label: { vi: `Việc cần cải thiện số ${index + 1}`, en: `Improvement ${index + 1}` },
      })),
      limit: 3,
    },
    answer: ['1', '3'],
    problem: { code: 'too-many', params: { limit: 3 } },
  },
  {
    question: {
      id: 'ngan',
      kind: 'text',
      size: 'short',
      maxLength: 100,
      text: { vi: 'Lĩnh vực khác (ghi rõ)', en: 'Another field (please say which)' },
    },
    answer: 'Cấp bản sao trích lục hộ tịch',
    problem: { code: 'too-long', params: { limit: 100, length: 132 } },
  },
  {
    question: {
      id: 'dai',
      kind: 'text',
      size: 'long',
      maxLength: 1000,
      text: { vi: 'Ý kiến góp ý khác', en: 'Other comments' },
      hint: { vi: 'Xin không ghi tên người cụ thể.', en: 'Please name nobody.' },
    },
    answer: 'Nên có thêm ghế chờ.\nGiờ tiếp nhận sáng thứ Bảy rất tiện.',
    problem: { code: 'too-long', params: { limit: 1000, length: 1205 } },
  },
  {
    question: {
      id: 'don-vi',
      kind: 'unit-choice',
      text: { vi: 'Ông/Bà cư trú ở xã, thị trấn nào?', en: 'In which commune do you live?' },
      options: [
        { code: '08974', label: { vi: 'Xã Đại Thịnh', en: 'Đại Thịnh commune' } },
        { code: '08989', label: { vi: 'Thị trấn Quang Minh', en: 'Quang Minh township' } },
      ],
    },
    answer: '08989',
    problem: { code: 'unknown-option' },
  },
];

const STATES: readonly State[] = ['empty', 'filled', 'wrong', 'condition', 'long'];

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
    params: { question, t: input.translatorFor(locale) },
    locale,
  }));
}

function inState(question: AskedQuestion, id: string, state: State): AskedQuestion {
  return {
    ...question,
    id,
    ...(state === 'long' && { text: LONG }),
    ...(state === 'condition' && { hideWhen: { question: `mot-vi-condition`, in: ['1', '2'] } }),
  };
}
