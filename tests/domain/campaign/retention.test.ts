import { erasesOn, mustErase } from '../../../server/domain/campaign/retention';
import { day } from '../../../server/domain/day';
import { makeCampaign } from '../../support/campaign';

const campaign = makeCampaign('hash', { closesOn: day('2024-12-31'), personalDataDays: 90 });

test('personal data are erased so many days after the last day of answering', () => {
  expect(erasesOn(campaign)).toBe('2025-03-31');
  expect(erasesOn({ ...campaign, closedOn: day('2024-12-01') })).toBe('2025-03-01');
});

test.each([
  ['2025-03-30', false],
  ['2025-03-31', true],
  ['2026-01-01', true],
])('on %s: %s', (today, must) => {
  expect(mustErase(campaign, day(today))).toBe(must);
  expect(mustErase({ ...campaign, stage: 'archived' }, day(today))).toBe(must);
});

test('a draft keeps its list, and so does an open campaign without days of grace', () => {
  expect(mustErase({ ...campaign, stage: 'draft' }, day('2026-01-01'))).toBe(false);
  const noGrace = { ...campaign, personalDataDays: 0 };
  expect(mustErase(noGrace, day('2024-12-31'))).toBe(false);
  expect(mustErase(noGrace, day('2025-01-01'))).toBe(true);
});
