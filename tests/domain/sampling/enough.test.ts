import { sampleState } from '../../../server/domain/sampling/enough';

test.each([
  [278, 278, 'enough'],
  [277, 278, 'not-enough'],
  [0, 0, 'enough'],
  [500, undefined, 'unknown-population'],
] as const)('%i answers where %p are needed: %s', (valid, needed, state) => {
  expect(sampleState(valid, needed)).toBe(state);
});
