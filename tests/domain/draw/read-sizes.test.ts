import { readSizes } from '../../../server/domain/draw/read-sizes';

const STRATA = [
  { group: 'G6', unit: 'a', population: 10, size: 4 },
  { group: 'G6', unit: 'b', population: 3, size: 3 },
];

function read(a: string, b: string) {
  return readSizes(
    STRATA,
    new Map([
      ['G6|a', a],
      ['G6|b', b],
    ]),
  );
}

test('whole numbers up to the population, nothing typed is none', () => {
  const sizes = read(' 10 ', '');
  expect(sizes.ok && sizes.value.map(({ size }) => size)).toEqual([10, 0]);
});

test('each wrong size is told', () => {
  expect(read('x', '4')).toEqual({
    ok: false,
    error: new Map([
      ['G6|a', 'no-number'],
      ['G6|b', 'too-many'],
    ]),
  });
  expect(read('-1', '1')).toMatchObject({ ok: false });
  expect(read('1,5', '1')).toMatchObject({ ok: false });
});

test('a draw of nobody is none', () => {
  expect(read('0', '')).toEqual({ ok: false, error: new Map() });
});
