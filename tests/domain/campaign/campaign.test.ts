import {
  isOver,
  lastDayOf,
  noticeOn,
  stateOn,
  type Stage,
} from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';
import { both, makeCampaign, noticeOf } from '../../support/campaign';

const OPENED = {
  stage: 'opened',
  opensOn: day('2024-11-01'),
  closesOn: day('2024-12-31'),
} as const;

test.each([
  ['2024-10-31', 'upcoming'],
  ['2024-11-01', 'open'],
  ['2024-12-31', 'open'],
  ['2025-01-01', 'closed'],
])('an opened campaign on %s is %s: both ends belong to it', (today, state) => {
  expect(stateOn(OPENED, day(today))).toBe(state);
});

test.each<Stage>(['draft', 'closed', 'archived'])(
  'a campaign that is %s is so on every day',
  (stage) => {
    const states = ['2024-10-31', '2024-11-01', '2025-01-01'].map((today) =>
      stateOn({ ...OPENED, stage }, day(today)),
    );
    expect(states).toEqual([stage, stage, stage]);
  },
);

test('results move until the campaign is closed or archived', () => {
  expect((['draft', 'upcoming', 'open', 'closed', 'archived'] as const).filter(isOver)).toEqual([
    'closed',
    'archived',
  ]);
});

test('the last day is the closing day, or an earlier one on which it was closed by hand', () => {
  expect(lastDayOf(OPENED)).toBe('2024-12-31');
  expect(lastDayOf({ ...OPENED, closedOn: day('2024-12-20') })).toBe('2024-12-20');
});

test('the notice is the one of the law in force on the day', () => {
  const campaign = makeCampaign('h', {
    notices: [
      { from: day('2024-01-01'), notice: noticeOf('NĐ 13/2023') },
      { from: day('2026-01-01'), notice: noticeOf('Luật 91/2025') },
    ],
  });
  expect(noticeOn(campaign, day('2025-12-31')).notice.summary.vi).toBe('NĐ 13/2023');
  expect(noticeOn(campaign, day('2026-01-01')).notice.summary.vi).toBe('Luật 91/2025');
  expect(() => noticeOn(campaign, day('2023-12-31'))).toThrow(RangeError);
});

test('a notice tells the campaign’s own words and its present closing day', () => {
  const campaign = makeCampaign('h', {
    closesOn: day('2025-01-15'),
    terms: { CO_QUAN: both('Phòng Nội vụ'), HAN_NOP: both('31/12/2024') },
    notices: [{ from: day('2024-01-01'), notice: noticeOf('{CO_QUAN}, hạn {HAN_NOP}, {LA}') }],
  });
  const { notice } = noticeOn(campaign, day('2024-11-01'));
  expect(notice.summary.vi).toBe('Phòng Nội vụ, hạn 15/01/2025, {LA}');
  expect(notice.paragraphs.retention.en).toBe('Phòng Nội vụ, hạn 15 January 2025, {LA}');
});
