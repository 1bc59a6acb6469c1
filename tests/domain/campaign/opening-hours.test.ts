import fc from 'fast-check';
import {
  formatSpans,
  parseSpans,
  runsOfDays,
  WEEKDAYS,
  type OpeningHours,
  type TimeSpan,
} from '../../../server/domain/campaign/opening-hours';

const MORNING = { from: 450, until: 690 };
const AFTERNOON = { from: 810, until: 1020 };

test.each([
  ['7:30-11:30, 13:30-17:00'],
  ['07:30–11:30; 13:30–17:00'],
  ['13h30 - 17h , 7h30-11h30'],
  ['7.30 đến 11.30; 13.30 ĐẾN 17'],
])('reads %s as people write it', (text) => {
  expect(parseSpans(text)).toEqual({ ok: true, value: [MORNING, AFTERNOON] });
});

test.each([[''], ['  '], [' ; , ']])('“%s” is a closed day', (text) => {
  expect(parseSpans(text)).toEqual({ ok: true, value: [] });
});

test.each([
  ['sáng', 'unreadable'],
  ['7:30', 'unreadable'],
  ['7:75-11:00', 'unreadable'],
  ['7:30-24:01', 'unreadable'],
  ['25-26', 'unreadable'],
  ['7:5-11:00', 'unreadable'],
  ['11:30-7:30', 'order'],
  ['8:00-8:00', 'order'],
  ['7:30-12:00, 11:59-17:00', 'overlap'],
] as const)('%s is %s', (text, problem) => {
  expect(parseSpans(text)).toEqual({ ok: false, error: problem });
});

test('a day may last until midnight, and one span begin where another ends', () => {
  expect(parseSpans('0:00-12:00, 12:00-24:00')).toEqual({
    ok: true,
    value: [
      { from: 0, until: 720 },
      { from: 720, until: 1440 },
    ],
  });
});

const spansArbitrary: fc.Arbitrary<TimeSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 })
  .map((times) => times.sort((a, b) => a - b))
  .map((times) =>
    times.flatMap((from, i) => {
      const until = times[i + 1];
      return i % 2 === 0 && until !== undefined ? [{ from, until }] : [];
    }),
  );

test('what is written is read back', () => {
  fc.assert(
    fc.property(spansArbitrary, (spans) => {
      expect(parseSpans(formatSpans(spans))).toEqual({ ok: true, value: spans });
    }),
  );
});

test('whatever is typed is read into ordered spans without overlap, or refused', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789:h.-–,; đến')) }),
      (text) => {
        const read = parseSpans(text);
        if (!read.ok) return;
        read.value.forEach(({ from, until }, i) => {
          expect(from).toBeGreaterThanOrEqual(read.value[i - 1]?.until ?? 0);
          expect(until).toBeGreaterThan(from);
          expect(until).toBeLessThanOrEqual(1440);
        });
      },
    ),
  );
});

test('a week is written as runs of days with the same hours; a closed day parts them', () => {
  const office = [MORNING, AFTERNOON];
  const hours: OpeningHours = {
    mon: office,
    tue: office,
    wed: office,
    fri: office,
    sat: [MORNING],
  };
  expect(runsOfDays(hours)).toEqual([
    { first: 'mon', last: 'wed', spans: office },
    { first: 'fri', last: 'fri', spans: office },
    { first: 'sat', last: 'sat', spans: [MORNING] },
  ]);
  expect(runsOfDays({})).toEqual([]);
});

test('runs cover every open day once, in order', () => {
  const week = fc.dictionary(fc.constantFrom(...WEEKDAYS), spansArbitrary);
  fc.assert(
    fc.property(week, (hours: OpeningHours) => {
      const days = runsOfDays(hours).flatMap(({ first, last, spans }) =>
        WEEKDAYS.slice(WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last) + 1).map((day) => {
          expect(hours[day]).toEqual(spans);
          return day;
        }),
      );
      expect(days).toEqual(WEEKDAYS.filter((day) => (hours[day] ?? []).length > 0));
    }),
  );
});
