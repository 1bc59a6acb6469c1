import type { FormProblem } from '../../../../server/domain/answers/answers';
import { inlineText, summaryText } from '../../../../server/web/view-models/answer/problems';
import { ALL_PROBLEMS, translatorFor } from '../../../support/rendering';

describe.each(['vi', 'en'])('in %s', (locale) => {
  test.each(ALL_PROBLEMS.map((problem) => [problem.code, problem] as const))(
    '%s has words at the question and in the summary, with every number filled in',
    (_code, problem) => {
      const t = translatorFor(locale);
      for (const text of [inlineText(problem, t), summaryText(problem, 7, t)]) {
        expect(text).not.toMatch(/problem:|field\.|[{}]|NaN|undefined/);
      }
    },
  );
});

test('the summary makes sense on its own', () => {
  const problem: FormProblem = { question: 'DV24', code: 'one-only' };
  expect(summaryText(problem, 7, translatorFor('vi'))).toBe('Câu 7: chỉ chọn một phương án.');
  expect(inlineText(problem, translatorFor('vi'))).toBe('Câu này chỉ chọn một phương án.');
});
