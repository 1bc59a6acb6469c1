import { day } from '../../../server/domain/day';
import {
  checkReminder,
  instantOf,
  isDue,
  suggestReminder,
  type Reminder,
} from '../../../server/domain/campaign/reminders';

const campaign = { opensOn: day('2024-11-01'), closesOn: day('2024-12-31') };
const noon = Date.parse('2024-11-15T12:00:00+07:00');

function reminder(overrides: Partial<Reminder> = {}): Reminder {
  return {
    id: 'r',
    campaign: 'c',
    on: day('2024-11-20'),
    hour: 9,
    state: 'planned',
    mails: 0,
    ...overrides,
  };
}

test('the hour of a reminder is Vietnam’s', () => {
  expect(new Date(instantOf({ on: day('2024-11-20'), hour: 7 })).toISOString()).toBe(
    '2024-11-20T00:00:00.000Z',
  );
});

test('a reminder is due from its hour on', () => {
  const at = instantOf(reminder());
  expect([isDue(reminder(), at - 1), isDue(reminder(), at)]).toEqual([false, true]);
});

test('one that is being sent is due until it is sent; sent and stopped ones never are', () => {
  const later = instantOf(reminder()) + 1;
  const due = (state: Reminder['state'], now: number) => isDue(reminder({ state }), now);
  expect(due('sending', 0)).toBe(true);
  expect([due('sent', later), due('stopped', later)]).toEqual([false, false]);
});

test.each([
  ['2024-11-15', 13, undefined],
  ['2024-11-15', 12, 'past'],
  ['2024-11-14', 18, 'past'],
  ['2024-12-31', 19, undefined],
  ['2025-01-01', 9, 'after-closing'],
  ['2024-11-20', 9, 'same-day'],
  ['2024-11-21', 6, 'not-an-hour'],
  ['2024-11-21', 9.5, 'not-an-hour'],
  ['2024-11-21', NaN, 'not-an-hour'],
])('a reminder on %s at %d: %s', (on, hour, problem) => {
  expect(checkReminder({ on: day(on), hour }, campaign, [reminder()], noon)).toBe(problem);
});

test('a campaign closed by hand takes no reminder after that day, none before it opens', () => {
  const closed = { ...campaign, closedOn: day('2024-11-18') };
  const plan = { on: day('2024-11-19'), hour: 9 };
  expect(checkReminder(plan, closed, [], noon)).toBe('after-closing');
  const upcoming = { ...campaign, opensOn: day('2024-11-25') };
  expect(checkReminder(plan, upcoming, [], noon)).toBe('before-opening');
});

test('a stopped reminder leaves its day free', () => {
  const stopped = [reminder({ state: 'stopped' })];
  expect(
    checkReminder({ on: day('2024-11-20'), hour: 9 }, campaign, stopped, noon),
  ).toBeUndefined();
});

test('a week before closing is suggested, then two days before, then nothing', () => {
  expect(suggestReminder(campaign, [], noon)).toEqual({ on: '2024-12-24', hour: 9 });
  const first = [reminder({ on: day('2024-12-24') })];
  expect(suggestReminder(campaign, first, noon)).toEqual({ on: '2024-12-29', hour: 9 });
  const late = Date.parse('2024-12-29T09:00:00+07:00');
  expect(suggestReminder(campaign, first, late)).toBeUndefined();
});
