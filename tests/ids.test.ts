import { digest, keyedToken, randomCode, randomToken, sameText } from '../server/ids';

test('a token is 26 lower-case characters and never comes twice', () => {
  const tokens = Array.from({ length: 1000 }, randomToken);
  expect(tokens.every((token) => /^[0-9a-hj-km-np-tv-z]{26}$/.test(token))).toBe(true);
  expect(new Set(tokens).size).toBe(1000);
});

test('a code is 8 characters of the same alphabet', () => {
  const codes = Array.from({ length: 1000 }, randomCode);
  expect(codes.every((code) => /^[0-9a-hj-km-np-tv-z]{8}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(1000);
});

test('parts of a digest cannot run into each other', () => {
  expect(digest('response', 'ab', 'c')).not.toBe(digest('response', 'a', 'bc'));
  expect(digest('claim', 'a')).not.toBe(digest('response', 'a'));
  expect(digest('response', 'a')).toMatch(/^[0-9a-f]{64}$/);
});

test('a keyed token is the same for the same key and parts only', () => {
  const key = Buffer.alloc(32, 1);
  expect(keyedToken(key, 'a', 'b')).toBe(keyedToken(key, 'a', 'b'));
  expect(keyedToken(key, 'a', 'b')).not.toBe(keyedToken(Buffer.alloc(32, 2), 'a', 'b'));
  expect(keyedToken(key, 'ab')).not.toBe(keyedToken(key, 'a', 'b'));
});

test('texts compare by content, whatever their lengths', () => {
  expect(sameText('abc', 'abc')).toBe(true);
  expect(sameText('abc', 'abd')).toBe(false);
  expect(sameText('abc', 'abcd')).toBe(false);
});
