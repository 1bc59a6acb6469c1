import fc from 'fast-check';
import { readAnswers } from '../../../server/domain/answers/read-answers';
import { validateAnswers } from '../../../server/domain/answers/validate-answers';
import { visibility } from '../../../server/domain/form/visibility';
import { aForm, aPack, choice, onScale } from '../../support/a-pack';

const QUESTIONS = ['S1', 'S4', 'hen', 'tre', 'q', 'nhieu', 'loi', 'xa', 'lan'];

const form = aForm(
  aPack({
    questions: {
      S1: choice(['co', 'khong!']),
      S4: choice(['A', 'B', 'C']),
      hen: onScale('muc4', {
        hideWhen: { question: 'S4', in: ['A'] },
        hideOptions: { codes: ['A', 'B'], when: { question: 'S4', in: ['B'] } },
      }),
      tre: onScale('muc4', { hideWhen: { question: 'hen', in: ['A', 'C'] } }),
      q: choice(['A', 'B!'], { hideWhen: { question: 'tre', in: ['A', 'KB'] } }),
      nhieu: {
        kind: 'multiple-choice',
        text: { vi: '?' },
        options: ['A', 'B', 'C'].map((code) => ({ code, label: { vi: code } })),
        noOpinion: true,
        limit: 2,
      },
      loi: {
        kind: 'text',
        text: { vi: '?' },
        size: 'long',
        maxLength: 4,
        hideWhen: { question: 'nhieu', in: ['C', 'KB'] },
      },
      xa: { kind: 'unit-choice', text: { vi: '?' }, unitKinds: ['xa'] },
      lan: {
        kind: 'number',
        text: { vi: '?' },
        min: 0,
        max: 30,
        required: true,
        hideWhen: { question: 'S4', in: ['C'] },
      },
    },
    asked: { G1: QUESTIONS },
  }),
);

/** Mostly plausible, sometimes hostile. */
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('A', 'B', 'C', 'D', 'KB', 'co', 'khong', ' A ', '7', '31', '1.000'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', '\u0000', '\ud800', '\r\n', ''),
  },
);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...QUESTIONS) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '') },
);
const raw = fc
  .array(fc.tuple(name, fc.array(word, { maxLength: 4 })), { maxLength: 12 })
  .map((entries) => new Map(entries));
const policy = fc.record({ acceptSpoilt: fc.boolean(), acceptBlank: fc.boolean() });

test('whatever comes in, the result is a value; what is valid is valid again, unchanged', () => {
  fc.assert(
    fc.property(raw, policy, (input, taken) => {
      const first = validateAnswers(form, readAnswers(form, input), taken);
      if (!first.ok) return expect(first.error.length).toBeGreaterThan(0);
      const again = validateAnswers(form, first.value.answers, taken);
      return expect(again).toEqual({ ok: true, value: { ...first.value, dropped: [] } });
    }),
    { numRuns: 2000 },
  );
});

test('no valid answer stands at a hidden question or by a closed option', () => {
  fc.assert(
    fc.property(raw, (input) => {
      const result = validateAnswers(form, readAnswers(form, input), {
        acceptSpoilt: true,
        acceptBlank: true,
      });
      if (!result.ok) return;
      const { hidden, closed } = visibility(form, result.value.answers);
      expect(
        Object.keys(result.value.answers).filter((id) => hidden.has(id) || closed.has(id)),
      ).toEqual([]);
      expect(Object.keys(result.value.answers).every((id) => QUESTIONS.includes(id))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
