import { SeededRandom, WeightedChoice } from '../../server/demonstration/seeded-random';

const draws = (random: SeededRandom, count = 2000) =>
  Array.from({ length: count }, () => random.fraction());
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test('the same seed gives the same draws, another seed others', () => {
  expect(draws(new SeededRandom('a'))).toEqual(draws(new SeededRandom('a')));
  expect(draws(new SeededRandom('a'), 8)).not.toEqual(draws(new SeededRandom('b'), 8));
});

test('a fork does not depend on what its parent has drawn', () => {
  const [fresh, used] = [new SeededRandom('a'), new SeededRandom('a')];
  draws(used, 5);
  expect(draws(used.fork('part'), 8)).toEqual(draws(fresh.fork('part'), 8));
});

test('draws are spread as they should be', () => {
  const random = new SeededRandom('spread');
  const fractions = draws(random);
  expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...fractions)).toBeLessThan(1);
  expect(mean(fractions)).toBeCloseTo(0.5, 1);
  const normals = Array.from({ length: 4000 }, () => random.normal());
  expect(mean(normals)).toBeCloseTo(0, 1);
  expect(mean(normals.map((value) => value * value))).toBeCloseTo(1, 0);
  expect(mean(Array.from({ length: 4000 }, () => random.logistic()))).toBeCloseTo(0, 0);
});

test('a weighted choice follows its weights and never takes what weighs nothing', () => {
  const choice = new WeightedChoice<string>([
    ['often', 3],
    ['never', 0],
    ['seldom', 1],
  ]);
  const random = new SeededRandom('weights');
  const drawn = Array.from({ length: 4000 }, () => choice.draw(random));
  expect(drawn.filter((value) => value === 'often').length / 4000).toBeCloseTo(0.75, 1);
  expect(drawn).not.toContain('never');
  expect(() => new WeightedChoice([['never', 0]])).toThrow(RangeError);
});

test('a sample holds different values, heavier ones more often', () => {
  const random = new SeededRandom('sample');
  const samples = Array.from({ length: 500 }, () =>
    random.sample(['a', 'b', 'c', 'd'], 2, (value) => (value === 'a' ? 5 : 1)),
  );
  expect(samples.every((sample) => new Set(sample).size === 2)).toBe(true);
  const withA = samples.filter((sample) => sample.includes('a')).length;
  expect(withA).toBeGreaterThan(samples.filter((sample) => sample.includes('b')).length);
  expect(() => random.pick([])).toThrow(RangeError);
});
