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
export type Translate = TFunction;

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
    LOCALES.map((locale) => [locale, instance.getFixedT(locale)] as const),
  );
  const fallback = instance.getFixedT('vi');
  return (locale) => translators.get(locale as InterfaceLocale) ?? fallback;
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
