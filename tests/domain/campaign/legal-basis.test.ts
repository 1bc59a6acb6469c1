import { noticesBetween } from '../../../server/domain/campaign/legal-basis';
import { day } from '../../../server/domain/day';
import { noticeOf } from '../../support/campaign';

const between = (first: string, last: string): string[] =>
  noticesBetween(day(first), day(last), noticeOf).map(
    ({ from, notice }) => `${from} ${notice.summary.vi ?? ''}`,
  );

test.each([
  ['2024-11-01', '2024-12-31', ['2023-07-01 decree13']],
  ['2025-12-31', '2026-01-01', ['2023-07-01 decree13', '2026-01-01 law91']],
  ['2026-01-01', '2026-12-31', ['2026-01-01 law91']],
  ['2023-06-01', '2023-06-30', []],
])('from %s to %s the notices are %j', (first, last, expected) => {
  expect(between(first, last)).toEqual(expected);
});
