/** What a newcomer is to see in the drill: who lags, who is ahead, which desk has fallen silent. */
import { weekday } from '../../server/demonstration/calendar-rhythm';
import type { Demonstration } from '../../server/demonstration/describe-demonstration';
import type { DemonstrationFiles } from '../../server/demonstration/read-demonstration-data';
import { isActive } from '../../server/domain/campaign/desk';
import { WEEKDAYS } from '../../server/domain/campaign/opening-hours';
import { addDays, type Day } from '../../server/domain/day';
import { pace } from '../../server/domain/participation/pace';
import { isEnough } from '../../server/domain/sampling/enough';
import { described, FIRST_DAY, shippedFiles } from './described';

let files: DemonstrationFiles;
let demo: Demonstration;

beforeAll(async () => {
  files = await shippedFiles();
  demo = described(files);
});

function countOf(campaign: 'open' | 'closed', group: string, unit: string): number {
  return demo[campaign].responses.filter(
    ({ partition }) => partition.group === group && partition.unit === unit,
  ).length;
}

function standingOf(group: string, unit: string) {
  const { campaign, quotas } = demo.open;
  const quota = quotas.find((one) => one.group === group && one.unit === unit);
  const count = countOf('open', group, unit);
  return { count, ...pace({ ...campaign, count, needed: quota?.needed ?? 0, today: FIRST_DAY }) };
}

test('one commune lags far behind an even pace, another is far ahead', () => {
  const lagging = standingOf('G6', '09013');
  expect(lagging.standing).toBe('behind');
  expect(lagging.count * 10).toBeLessThan(lagging.expected * 9);
  const ahead = standingOf('G6', '09019');
  expect(ahead.standing).toBe('ahead');
  expect(ahead.count).toBeGreaterThan(ahead.expected * 1.5);
});

test('most communes keep the pace, so that a laggard is seen', () => {
  const units = Object.keys(files.data.plan.units);
  const behind = units.filter((unit) => standingOf('G6', unit).standing === 'behind');
  expect(behind.length).toBeGreaterThan(1);
  expect(behind.length).toBeLessThan(6);
});

test.each([0, 1, 2, 3, 4, 5, 6])(
  'started on any weekday (%i days on), one desk alone has been silent for two working days',
  (later) => {
    const today = addDays(FIRST_DAY, later);
    const { desks, open } = described(files, { today });
    const silent = desks.filter(isActive).filter(({ code }) => {
      const days = open.responses.flatMap(({ desk, partition }) =>
        desk === code && partition.day ? [partition.day] : [],
      );
      return workingDaysSince(days.sort().at(-1), today) >= 2;
    });
    expect(silent.map(({ unit }) => unit)).toEqual(['08986']);
  },
);

function workingDaysSince(last: Day | undefined, today: Day): number {
  let count = 0;
  for (let on = addDays(last ?? demo.open.campaign.opensOn, 1); on < today; on = addDays(on, 1)) {
    if (weekday(on) >= 1 && weekday(on) <= 5) count += 1;
  }
  return count;
}

test('answers at desks are given while the code is in use and the desk is open', () => {
  const desks = new Map(demo.desks.map((desk) => [desk.code, desk]));
  const replacedBy = new Map(demo.desks.map((desk) => [desk.replacedBy, desk]));
  const retired = demo.desks.find((desk) => !isActive(desk));
  for (const { responses } of [demo.open, demo.closed]) {
    const misplaced = responses.filter(({ desk: code = '', partition: { day, unit } }) => {
      const desk = desks.get(code);
      if (!desk || day === undefined) return code !== '';
      const isOpen = desk.openingHours?.[WEEKDAYS[(weekday(day) + 6) % 7]!] !== undefined;
      const isTooLate = desk.retiredOn !== undefined && day >= desk.retiredOn;
      const isTooEarly = day < (replacedBy.get(code)?.retiredOn ?? '');
      return desk.unit !== unit || !isOpen || isTooLate || isTooEarly;
    });
    expect(misplaced).toEqual([]);
    expect(responses.some(({ desk }) => desk === retired?.code)).toBe(true);
  }
  expect(demo.open.responses.some(({ desk }) => desk === retired?.replacedBy)).toBe(true);
});

test('of the closed campaign’s samples some are enough, some are not, some are too small to show', () => {
  const open = demo.closed.quotas.filter(({ group }) => ['G5', 'G6'].includes(group));
  const valid = (quota: (typeof open)[number]) => countOf('closed', quota.group, quota.unit);
  const enough = open.filter((quota) => isEnough(valid(quota), quota.needed)).length;
  expect(enough).toBeGreaterThan(10);
  expect(open.length - enough).toBeGreaterThan(5);
  expect(open.some((quota) => valid(quota) < 5)).toBe(true);
});

test('reminders are planned for the days before closing, and nobody has been written to', () => {
  const { reminders, campaign, invitations } = demo.open;
  const on = [7, 2].map((days) => addDays(campaign.closesOn, -days));
  expect(reminders.map((reminder) => reminder.on)).toEqual(on);
  expect(reminders.every(({ state, mails }) => state === 'planned' && mails === 0)).toBe(true);
  expect(invitations.every(({ person }) => person !== undefined)).toBe(true);
  expect(demo.closed.invitations.some(({ person }) => person !== undefined)).toBe(false);
});
