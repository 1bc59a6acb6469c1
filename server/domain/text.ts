/**
 * Texts of packs and campaigns: one string a language, with `{PLACEHOLDER}` marks that a campaign
 * fills in (`{UBND}`, `{NAM}`). Vietnamese is always there and is what a missing language falls back to.
 */
export type Text = Readonly<Record<string, string>>;
export type Locale = string;

/** Values of placeholders; a value may be a text in several languages. */
export type Terms = Readonly<Record<string, Text>>;

export const FALLBACK_LOCALE = 'vi';

/** The text in `locale`, or in Vietnamese where the translation is missing. */
export function localise(text: Text, locale: Locale): string {
  return text[locale] ?? text[FALLBACK_LOCALE] ?? '';
}

/** The language of the words that `localise` gives. */
export function languageOf(text: Text, locale: Locale): Locale {
  return text[locale] === undefined ? FALLBACK_LOCALE : locale;
}

/** Replaces every `{NAME}` that `terms` knows, in each language; unknown ones stay visible as they are. */
export function fill(text: Text, terms: Terms): Text {
  return Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [
      locale,
      words.replace(/\{([A-Z_]+)\}/g, (mark, name: string) => {
        const term = terms[name];
        return term === undefined ? mark : localise(term, locale);
      }),
    ]),
  );
}

/** Names of the placeholders in a text, each once. */
export function placeholders(text: Text): string[] {
  const names = Object.values(text).flatMap((words) =>
    [...words.matchAll(/\{([A-Z_]+)\}/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)];
}
