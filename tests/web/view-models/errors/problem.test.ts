import { day } from '../../../../server/domain/day';
import { PROBLEM_STATUS, problem, type ProblemCode } from '../../../../server/domain/problem';
import { problemPage } from '../../../../server/web/view-models/errors/problem';
import { contextFor } from '../../../support/rendering';

describe.each(['vi', 'en'])('in %s', (locale) => {
  test.each(Object.keys(PROBLEM_STATUS) as ProblemCode[])('%s has words of its own', (code) => {
    const page = problemPage({ ...contextFor(locale), problem: problem(code) });
    for (const text of [page.title, page.lead, page.advice])
      expect(text).not.toMatch(/problem:|page\.\w|[{}]/);
    expect(page.details).toEqual([]);
  });
});

test('an upcoming campaign names its first day as Vietnamese papers do', () => {
  const page = problemPage({
    ...contextFor('vi'),
    problem: problem('upcoming', { opensOn: day('2024-11-01') }),
  });
  expect(page.details).toEqual([
    { label: 'Nhận câu trả lời từ ngày:', value: '01/11/2024', isCode: false },
  ]);
});

test('a limit says when to try again, a fault of ours its incident', () => {
  const limited = problem('too-many-requests', { retryAfter: 60 });
  expect(problemPage({ ...contextFor('vi'), problem: limited }).details[0]?.value).toBe('60 giây');
  const fault = problem('internal', { incident: '5f2c' });
  expect(problemPage({ ...contextFor('vi'), problem: fault }).details[0]).toMatchObject({
    value: '5f2c',
    isCode: true,
  });
});
