import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTranslators } from '../../server/i18n';

const folder = mkdtempSync(join(tmpdir(), 'khao-sat-i18n-'));
const catalogue = (locale: string, words: object): void => {
  mkdirSync(join(folder, locale));
  writeFileSync(join(folder, locale, 'area.json'), JSON.stringify(words));
};
catalogue('vi', {
  plain: 'Cộng',
  gaps: '{{a}} và {{ b }}',
  number: 'tối đa {{limit, number}}',
  only: 'chỉ tiếng Việt {{a}}',
});
catalogue('en', { plain: 'Sum', gaps: '{{a}} and {{ b }}', number: 'at most {{limit, number}}' });
const [vi, en] = ['vi', 'en'].map(loadTranslators(folder));

afterAll(() => rmSync(folder, { recursive: true }));

test.each([1, 2])('words, their gaps and numbers in each language, the %s. time too', () => {
  expect([vi!('area:plain'), en!('area:plain')]).toEqual(['Cộng', 'Sum']);
  expect(vi!('area:gaps', { a: 1, b: '$& {{a}}' })).toBe('1 và $& {{a}}');
  expect(en!('area:gaps', { a: '', b: 0 })).toBe(' and 0');
  expect(vi!('area:number', { limit: 12_000 })).toBe('tối đa 12.000');
  expect(en!('area:number', { limit: 12_000 })).toBe('at most 12,000');
});

test('Vietnamese stands in for words that a language lacks, and for a language', () => {
  expect(en!('area:only', { a: 1 })).toBe('chỉ tiếng Việt 1');
  expect(loadTranslators(folder)('fr')('area:plain')).toBe('Cộng');
});

test('values that a text has no gap for change nothing; a key that nobody knows is shown', () => {
  expect(vi!('area:plain', { a: 1 })).toBe('Cộng');
  expect(vi!('area:no.such')).toBe('no.such');
  expect(vi!('area:no.such', { defaultValue: '' })).toBe('');
});
