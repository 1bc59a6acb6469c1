/** Medians, worst runs and missed targets of the measurement. */
import type { Measured } from '../../../scripts/phone/measure';
import { figures, misses, printed } from '../../../scripts/phone/report';

const ASSET = 'http://127.0.0.1/tinh/css/answer.0.css';

const run = (change: Partial<Measured> = {}): Measured => ({
  firstPaintMs: 900,
  usableMs: 1200,
  shiftLoading: 0,
  shiftWalking: 0,
  first: [
    { url: 'http://127.0.0.1/k/a', bytes: 7000 },
    { url: ASSET, bytes: 2500 },
  ],
  touched: [],
  second: [
    { url: 'http://127.0.0.1/k/a', bytes: 7000 },
    { url: ASSET, bytes: 0 },
  ],
  ...change,
});

test('bytes are added up, and the page itself is no asset of a second view', () => {
  const found = figures([run()]);
  const of = (name: string) => found.figures.find((figure) => figure.name === name)?.median;
  expect(of('over the wire')).toBe(9500);
  expect(of('requests')).toBe(2);
  expect(of('assets of a second view')).toBe(0);
  expect(misses(found)).toEqual([]);
});

test('the median decides, and the worst run is told', () => {
  const slow = figures([run(), run({ firstPaintMs: 2000 }), run({ firstPaintMs: 1000 })]);
  const paint = slow.figures.find(({ name }) => name === 'first contentful paint');
  expect([paint?.median, paint?.worst]).toEqual([1000, 2000]);
  expect(misses(slow)).toEqual([]);
});

test('whatever is above its target is named', () => {
  const again = [{ url: ASSET, bytes: 1 }];
  const bad = [run({ usableMs: 1501, shiftWalking: 0.0001, second: again })];
  const found = figures(bad);
  expect(misses(found)).toEqual([
    'usable: a tap is taken and shown',
    'layout shift, all steps',
    'assets of a second view',
  ]);
  expect(printed(found, bad)).toContain(
    'usable: a tap is taken and shown | 1501 | 1501 | 1500 | ms | MISSED',
  );
});
