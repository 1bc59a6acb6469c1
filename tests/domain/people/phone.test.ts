import fc from 'fast-check';
import { isMobile, readPhone } from '../../../server/domain/people/phone';

test.each([
  ['0912345678', '0912345678'],
  ['091 234 56 78', '0912345678'],
  ['0912.345.678', '0912345678'],
  ['(+84) 912-345-678', '0912345678'],
  ['+84912345678', '0912345678'],
  ['84912345678', '0912345678'],
  ['0084912345678', '0912345678'],
  ['+84 (0) 912 345 678', '0912345678'],
  ['912345678', '0912345678'],
  ['848123456', '0848123456'],
  ['024 3852 1234', '02438521234'],
  ['+84 24 3852 1234', '02438521234'],
  ['2438521234', '02438521234'],
])('%s is %s', (typed, phone) => {
  expect(readPhone(typed)).toBe(phone);
});

test.each([
  '',
  '091234567',
  '09123456789',
  '0123456789',
  '0612345678',
  '+1 912 345 678',
  '+85 912345678',
  '0912 345 67a',
  '0912345678; 0987654321',
  '9,12E+08',
])('“%s” is no number of Vietnam', (typed) => {
  expect(readPhone(typed)).toBeUndefined();
});

const mobile = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/))
  .map(([first, rest]) => `0${first}${rest}`);

test('a number is the same with the country code, without its zero, and read twice', () => {
  fc.assert(
    fc.property(mobile, (phone) => {
      expect(readPhone(phone)).toBe(phone);
      expect(readPhone(`+84${phone.slice(1)}`)).toBe(phone);
      expect(readPhone(`0084 ${phone.slice(1)}`)).toBe(phone);
      expect(readPhone(phone.slice(1))).toBe(phone);
    }),
  );
});

test('messages reach mobile numbers only', () => {
  expect(isMobile('0912345678')).toBe(true);
  expect(isMobile('02438521234')).toBe(false);
});
