/**
 * Words of the interface: one JSON file a language and area (`vi/answer.json`, …), Vietnamese first.
 * Words of questions are not here, they belong to the definition packs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import i18next, { type Resource, type TFunction } from 'i18next';

export const LOCALES = ['vi', 'en'] as const;
export type InterfaceLocale = (typeof LOCALES)[number];

/** Looks a word up: `t('answer:send')`, `t('problem:too-long', { limit: 1000 })`. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** A translator for each language. @throws Error when a catalogue cannot be read. */
export function loadTranslators(folder: string): (locale: string) => Translate {
  const resources = Object.fromEntries(
    LOCALES.map((locale) => [locale, readCatalogues(folder, locale)]),
  );
  const instance = i18next.createInstance();
  void instance.init({
    resources,
    lng: 'vi',
    fallbackLng: 'vi',
    ns: Object.keys(resources.vi ?? {}),
    initAsync: false,
    keySeparator: '.',
    nsSeparator: ':',
    interpolation: { escapeValue: false },
    saveMissing: false,
  });
  const translators = new Map(
    LOCALES.map((locale) => [locale, lookingUpOnce(instance.getFixedT(locale))] as const),
  );
  const fallback = lookingUpOnce(instance.getFixedT('vi'));
  return (locale) => translators.get(locale as InterfaceLocale) ?? fallback;
}

/**
 * Words are looked up once and kept with their gaps, `{{name}}`: a page asks for hundreds, most of them many
 * times. Gaps that are more than a name, such as `{{limit, number}}`, are left to i18next.
 */
function lookingUpOnce(lookUp: TFunction): Translate {
  const known = new Map<string, readonly string[]>();
  return (key, values) => {
    // a key that may not exist comes from outside: it is not kept
    if (values && 'defaultValue' in values) return lookUp(key, values);
    const parts = known.get(key) ?? partsOf(lookUp(key, { skipInterpolation: true }));
    known.set(key, parts);
    if (parts.length === 1) return parts[0] ?? '';
    return (values && filled(parts, values)) ?? lookUp(key, values ?? {});
  };
}

/** Words and names of gaps by turns, words first. */
function partsOf(words: string): readonly string[] {
  return words.split(/\{\{([^}]*)\}\}/);
}

/** Undefined where a gap is more than the name of a text or a number. */
function filled(
  parts: readonly string[],
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const value = index % 2 === 0 ? part : values[part.trim()];
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    text += String(value);
  }
  return text;
}

function readCatalogues(folder: string, locale: string): Resource[string] {
  const files = readdirSync(join(folder, locale)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      parse(file).name,
      JSON.parse(readFileSync(join(folder, locale, file), 'utf8')),
    ]),
  );
}
