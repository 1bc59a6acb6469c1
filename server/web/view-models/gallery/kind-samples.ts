/** One question of every kind, with an answer and a fault that it may have; the gallery shows each in every state. */
import type { Answer, FieldProblem } from '../../../domain/answers/answers';
import type { AskedQuestion } from '../../../domain/form/form';
import { NO_OPINION_WORDS, SATISFACTION } from './sample-form';

export interface KindSample {
  readonly question: AskedQuestion;
  readonly answer: Answer;
  readonly problem: Omit<FieldProblem, 'question'>;
}

/** Every kind, and what it may offer besides. */
export const KINDS: readonly KindSample[] = [
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
      noOpinion: NO_OPINION_WORDS,
      limit: 3,
    },
    answer: ['1', '3'],
    problem: { code: 'too-many', params: { limit: 3 } },
  },
  {
    question: {
      id: 'co-khong',
      kind: 'single-choice',
      text: { vi: 'Ông/Bà đã nhận kết quả chưa?', en: 'Have you received the result?' },
      required: true,
      look: 'row',
      options: [
        { code: 'C', label: { vi: 'Rồi', en: 'Yes' } },
        { code: 'K', label: { vi: 'Chưa', en: 'Not yet' } },
      ],
    },
    answer: 'C',
    problem: { code: 'required' },
  },
  {
    question: {
      id: 'muoi',
      kind: 'single-choice',
      text: {
        vi: 'Ông/Bà sẵn lòng giới thiệu dịch vụ này ở mức nào?',
        en: 'How likely are you to recommend this service?',
      },
      hint: {
        vi: '0 là hoàn toàn không, 10 là chắc chắn có.',
        en: '0 is not at all, 10 is surely.',
      },
      look: 'row',
      options: Array.from({ length: 11 }, (_, level) => ({
        code: String(level),
        label: { vi: String(level), en: String(level) },
      })),
      noOpinion: NO_OPINION_WORDS,
    },
    answer: '8',
    problem: { code: 'one-only' },
  },
  {
    question: {
      id: 'so',
      kind: 'number',
      min: 0,
      max: 30,
      unit: { vi: 'lần', en: 'times' },
      text: { vi: 'Ông/Bà đã đi lại mấy lần?', en: 'How many times did you come?' },
    },
    answer: '3',
    problem: { code: 'out-of-range', params: { min: 0, max: 30 } },
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
