import { readPercent } from '../../../server/domain/draw/read-percent';

test.each([
  ['5', '5'],
  [' 7,5 % ', '7.5'],
  ['0.25', '0.25'],
  ['100', '100'],
  ['05', '5'],
])('%s is %s', (text, percent) => {
  expect(readPercent(text)).toBe(percent);
});

test.each(['', '0', '0,00', '101', '100,01', '-5', 'năm', '5,555', '1e2', '5,'])(
  '%s is none',
  (text) => {
    expect(readPercent(text)).toBeUndefined();
  },
);
