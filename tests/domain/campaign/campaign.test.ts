import { noticeOn, stateOn } from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';
import { noticeOf } from '../../support/campaign';

const CAMPAIGN = { opensOn: day('2024-11-01'), closesOn: day('2024-12-31') };

test.each([
  ['2024-10-31', 'upcoming'],
  ['2024-11-01', 'open'],
  ['2024-12-31', 'open'],
  ['2025-01-01', 'closed'],
])('on %s it is %s: both ends belong to it', (today, state) => {
  expect(stateOn(CAMPAIGN, day(today))).toBe(state);
});

test('the notice is the one of the law in force on the day', () => {
  const campaign = {
    id: 'c',
    notices: [
      { from: day('2024-01-01'), notice: noticeOf('NĐ 13/2023') },
      { from: day('2026-01-01'), notice: noticeOf('Luật 91/2025') },
    ],
  };
  expect(noticeOn(campaign, day('2025-12-31')).notice.summary.vi).toBe('NĐ 13/2023');
  expect(noticeOn(campaign, day('2026-01-01')).notice.summary.vi).toBe('Luật 91/2025');
  expect(() => noticeOn(campaign, day('2023-12-31'))).toThrow(RangeError);
});
