import { fill, languageOf, localise, placeholders } from '../../server/domain/text';

const UBND = { vi: 'UBND huyện Mê Linh', en: 'Mê Linh People’s Committee' };

test('a missing translation falls back to Vietnamese, and no text at all to nothing', () => {
  expect(localise({ vi: 'Có', en: 'Yes' }, 'en')).toBe('Yes');
  expect(localise({ vi: 'Có' }, 'en')).toBe('Có');
  expect(localise({}, 'en')).toBe('');
  expect([languageOf({ vi: 'Có', en: 'Yes' }, 'en'), languageOf({ vi: 'Có' }, 'en')]).toEqual([
    'en',
    'vi',
  ]);
});

test('placeholders are filled in each language', () => {
  expect(fill({ vi: '{UBND}, {UBND}', en: 'of {UBND}' }, { UBND })).toEqual({
    vi: 'UBND huyện Mê Linh, UBND huyện Mê Linh',
    en: 'of Mê Linh People’s Committee',
  });
});

test('a placeholder that nobody fills in stays visible', () => {
  expect(fill({ vi: 'năm {NAM}, {nam}' }, { UBND })).toEqual({ vi: 'năm {NAM}, {nam}' });
});

test('a term with dollar signs or braces is taken as it is', () => {
  expect(fill({ vi: '{A}' }, { A: { vi: '$& {B}' }, B: { vi: 'b' } })).toEqual({ vi: '$& {B}' });
});

test('placeholders are listed once', () => {
  expect(placeholders({ vi: '{UBND} {NAM}', en: '{NAM}' })).toEqual(['UBND', 'NAM']);
});
