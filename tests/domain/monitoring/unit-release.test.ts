import fc from 'fast-check';
import { day, addDays, type Day } from '../../../server/domain/day';
import type { GroupTallies } from '../../../server/domain/disclosure/withhold';
import {
  releaseUnit,
  withoutHeldBack,
  type VersionedTally,
} from '../../../server/domain/monitoring/unit-release';
import { mergeTallies, type Tally } from '../../../server/domain/tally/tally';

const TODAY = day('2024-11-20');
const tally = (responses: number): Tally => ({ responses, questions: {}, valid: {} });
const on = (
  date: Day | undefined,
  responses: number,
  group = 'G6',
  version = 1,
): VersionedTally => ({
  partition: { campaign: 'c', unit: 'u', group, channel: 'qr', ...(date && { day: date }) },
  tally: tally(responses),
  version,
});
const ago = (days: number): Day => addDays(TODAY, -days);

test('today’s answers are held back, those of the days before are let out', () => {
  const { counts, heldBack } = releaseUnit([on(ago(2), 6), on(ago(1), 5), on(TODAY, 9)], TODAY, 5);
  expect(counts.get('G6')).toEqual({ responses: 11, until: ago(1) });
  expect(heldBack.map(({ partition }) => partition.day)).toEqual([TODAY]);
});

test('fewer than the threshold wait for others', () => {
  const { counts } = releaseUnit([on(ago(3), 6), on(ago(2), 3), on(ago(1), 1)], TODAY, 5);
  expect(counts.get('G6')).toEqual({ responses: 6, until: ago(3) });
  const later = releaseUnit([on(ago(3), 6), on(ago(2), 3), on(ago(1), 2)], TODAY, 5);
  expect(later.counts.get('G6')).toEqual({ responses: 11, until: ago(1) });
});

test('each group has its own days', () => {
  const { counts } = releaseUnit(
    [on(ago(2), 9), on(ago(1), 2, 'G5'), on(ago(2), 4, 'G5')],
    TODAY,
    5,
  );
  expect(counts.get('G6')?.until).toBe(ago(2));
  expect(counts.get('G5')?.until).toBe(ago(1));
});

test('answers without a day are held back: who has answered is known by name', () => {
  const personal = on(undefined, 30, 'G5');
  const { counts, heldBack } = releaseUnit([personal], TODAY, 5);
  expect(counts.get('G5')).toBeUndefined();
  expect(heldBack).toEqual([personal]);
});

test('what is let out and what is held back is all there is', () => {
  const parts = fc.array(
    fc.record({
      days: fc.nat({ max: 6 }),
      responses: fc.nat({ max: 8 }),
      group: fc.constantFrom('G5', 'G6'),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(parts, (list) => {
      const all = list.map(({ days, responses, group }) => on(ago(days), responses, group));
      const whole: GroupTallies = new Map(
        ['G5', 'G6'].map((group) => [
          group,
          mergeTallies(all.filter((one) => one.partition.group === group).map((one) => one.tally)),
        ]),
      );
      const { counts, heldBack } = releaseUnit(all, TODAY, 5);
      const shown = withoutHeldBack(whole, heldBack);
      for (const group of ['G5', 'G6']) {
        expect(shown.get(group)?.responses).toBe(counts.get(group)?.responses ?? 0);
      }
    }),
  );
});

test('from one day to the next no fewer than the threshold are added', () => {
  const week = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(week, (counts) => {
      const all = counts.map((responses, index) => on(ago(counts.length - index), responses));
      const shownOn = (today: Day): number =>
        releaseUnit(all, today, 5).counts.get('G6')?.responses ?? 0;
      for (let days = counts.length; days > 0; days -= 1) {
        const added = shownOn(ago(days - 1)) - shownOn(ago(days));
        expect(added === 0 || added >= 5).toBe(true);
      }
    }),
  );
});

test('the signature moves with what is let out, and not with what is held back', () => {
  const before = releaseUnit([on(ago(1), 6), on(TODAY, 1)], TODAY, 5).signature;
  expect(releaseUnit([on(ago(1), 6), on(TODAY, 2, 'G6', 2)], TODAY, 5).signature).toBe(before);
  expect(releaseUnit([on(ago(1), 6, 'G6', 2), on(TODAY, 1)], TODAY, 5).signature).not.toBe(before);
});
