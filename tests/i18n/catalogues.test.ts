import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../../server/i18n';
import { ROOT } from '../support/rendering';
import { DYNAMIC_KEYS } from './dynamic-keys';

const FOLDER = join(ROOT, 'server', 'i18n');
const areas = [...new Set(LOCALES.flatMap((locale) => readdirSync(join(FOLDER, locale))))].map(
  (file) => file.replace('.json', ''),
);

type Catalogue = { readonly [key: string]: string | Catalogue };

const catalogues = new Map(LOCALES.map((locale) => [locale, readAll(locale)]));
const used = new Set([...DYNAMIC_KEYS, ...keysInSources()]);

describe.each(LOCALES)('%s', (locale) => {
  const words = catalogues.get(locale) ?? new Map<string, string>();

  test('has every key that views and program use', () => {
    expect([...used].filter((key) => !words.has(key))).toEqual([]);
  });

  test('has no key that nobody uses', () => {
    expect([...words.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  test.each(areas)('%s is sorted', (area) => {
    expect(unsorted(read(locale, area), area)).toEqual([]);
  });

  test('has no empty words', () => {
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('has the same placeholders as Vietnamese', () => {
    const vietnamese = catalogues.get('vi') ?? new Map<string, string>();
    const differing = [...words].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(vietnamese.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
});

function read(locale: string, area: string): Catalogue {
  return JSON.parse(readFileSync(join(FOLDER, locale, `${area}.json`), 'utf8')) as Catalogue;
}

function readAll(locale: string): ReadonlyMap<string, string> {
  return new Map(areas.flatMap((area) => flatten(read(locale, area), `${area}:`)));
}

function flatten(catalogue: Catalogue, prefix: string): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function unsorted(catalogue: Catalogue, path: string): string[] {
  const keys = Object.keys(catalogue);
  const here = keys.join() === [...keys].sort().join() ? [] : [path];
  return Object.entries(catalogue).reduce(
    (found, [key, value]) =>
      typeof value === 'string' ? found : [...found, ...unsorted(value, `${path}.${key}`)],
    here,
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w-]+)/g)].map((match) => match[1] ?? '').sort();
}

/** Whole keys in quotes: `'answer:send'`. */
function keysInSources(): string[] {
  const key = new RegExp(`['"\`]((?:${areas.join('|')}):[A-Za-z][\\w.-]*)['"\`]`, 'g');
  return ['scripts', 'server', 'views']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(ROOT, folder, name),
      ),
    )
    .filter((path) => /\.(ts|ejs)$/.test(path))
    .flatMap((path) => [...withoutComments(path).matchAll(key)].map((match) => match[1] ?? ''));
}

function withoutComments(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
