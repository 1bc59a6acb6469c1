import { daysOf, deskDaysOf } from '../../server/demonstration/calendar-rhythm';
import { SeededRandom, type WeightedChoice } from '../../server/demonstration/seeded-random';
import { parseSpans } from '../../server/domain/campaign/opening-hours';
import { day, type Day } from '../../server/domain/day';

/** Monday to Sunday; 02/09 is a Wednesday. */
const WEEK = { from: day('2026-08-31'), to: day('2026-09-06') };

const rhythm = {
  week: {
    desk: [1, 1, 1, 1, 1, 1, 1],
    fieldwork: [0, 1, 1, 1, 1, 1, 0],
    link: [1, 1, 1, 1, 1, 1, 1],
  },
  holidays: ['09-02'],
};

const parsed = parseSpans('8-12');
const morning = parsed.ok ? parsed.value : [];

function drawn(choice: WeightedChoice<Day>): Day[] {
  const random = new SeededRandom('days');
  return [...new Set(Array.from({ length: 300 }, () => choice.draw(random)))].sort();
}

test('nobody goes out on holidays, but links are answered on every day', () => {
  const { fieldwork, link } = daysOf(rhythm, WEEK);
  expect(drawn(fieldwork)).toEqual(['2026-08-31', '2026-09-01', '2026-09-03', '2026-09-04']);
  expect(drawn(link)).toHaveLength(7);
});

test('a desk is answered at when its hours say so and it is no holiday', () => {
  const { all, last } = deskDaysOf(rhythm, WEEK, { wed: morning, thu: morning, sat: morning });
  expect(drawn(all)).toEqual(['2026-09-03', '2026-09-05']);
  expect(last).toEqual(['2026-09-03', '2026-09-05']);
});

test('the last two open days may lie apart', () => {
  const { last } = deskDaysOf(rhythm, WEEK, { mon: morning, tue: morning, sun: morning });
  expect(last).toEqual(['2026-09-01', '2026-09-06']);
});
