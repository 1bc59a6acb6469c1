import fc from 'fast-check';
import { smsLength } from '../../../server/domain/people/sms-length';

test.each([
  ['', 0, 1],
  ['a'.repeat(160), 160, 1],
  ['a'.repeat(161), 161, 2],
  ['a'.repeat(306), 306, 2],
  ['a'.repeat(307), 307, 3],
  ['{'.repeat(80), 160, 1],
  // 76 pairs fill 152 of 153 places, the 77th begins a new part
  ['{'.repeat(81), 162, 2],
  ['{'.repeat(153), 306, 3],
  ['ệ'.repeat(70), 70, 1],
  ['ệ'.repeat(71), 71, 2],
  ['ệ'.repeat(134), 134, 2],
  ['ệ'.repeat(135), 135, 3],
  ['😀'.repeat(35), 70, 1],
  ['😀'.repeat(36), 72, 2],
  ['😀'.repeat(67), 134, 3],
])('%#: places and parts', (text, places, parts) => {
  expect(smsLength(text)).toEqual({ places, parts });
});

test('one Vietnamese letter makes the whole message dear', () => {
  const words =
    'Kinh moi Ong/Ba tra loi phieu khao sat cai cach hanh chinh nam 2026 tai lien ket sau';
  expect(smsLength(words).parts).toBe(1);
  expect(smsLength(`${words} ạ`).parts).toBe(2);
});

test('a longer text never costs less, and parts hold all of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string(), (text, more) => {
      const { places, parts } = smsLength(text);
      expect(parts * 160).toBeGreaterThanOrEqual(places);
      expect(smsLength(text + more).parts).toBeGreaterThanOrEqual(parts);
    }),
  );
});
