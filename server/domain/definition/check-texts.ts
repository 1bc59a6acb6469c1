/** Words: complete in Vietnamese, in every language with the same placeholders, each of which will be filled in. */
import { FALLBACK_LOCALE, placeholders, type Text } from '../text';
import { groupsAsked } from './asking';
import { text } from './base-schema';
import { fault, type Fault, type Path } from './fault';
import type { GroupId, PackContent } from './pack';
import { packSchema } from './pack-schema';
import { partsOf } from './schema-parts';

const NAME = /^[A-Z_]+$/;

/** Texts without Vietnamese, placeholders that differ between languages or that nobody fills in. */
export function checkTexts(pack: PackContent): Fault[] {
  return [
    ...checkNames(pack),
    ...partsOf(text, packSchema, pack).flatMap(({ at, value }) => [
      ...checkLanguages(pack.languages, value, at),
      ...checkBraces(value, at),
      ...checkPlaceholders(pack, value, at),
    ]),
  ];
}

/** Places without a translation, which fall back to Vietnamese: to be told, nothing is wrong with the pack. */
export function missingTranslations(pack: PackContent): Fault[] {
  const others = pack.languages.filter((language) => language !== FALLBACK_LOCALE);
  return partsOf(text, packSchema, pack).flatMap(({ at, value }) =>
    others
      .filter((language) => !Object.hasOwn(value, language))
      .map((language) => fault([...at, language], 'the translation is missing')),
  );
}

function checkNames(pack: PackContent): Fault[] {
  const named: [Path, string][] = [
    ...Object.keys(pack.terms).map((name): [Path, string] => [['terms', name], name]),
    ...pack.campaignTerms.map((name, i): [Path, string] => [['campaignTerms', i], name]),
    ...pack.groups.flatMap((group, i) =>
      Object.keys(group.terms).map((name): [Path, string] => [['groups', i, 'terms', name], name]),
    ),
  ];
  return named.flatMap(([at, name]) =>
    NAME.test(name) ? [] : [fault(at, `"${name}" is no placeholder name: capitals A–Z and _ only`)],
  );
}

function checkLanguages(languages: readonly string[], value: Text, at: Path): Fault[] {
  const names = new Set(placeholders({ vi: value[FALLBACK_LOCALE] ?? '' }));
  return [
    ...(Object.hasOwn(value, FALLBACK_LOCALE)
      ? []
      : [fault([...at, FALLBACK_LOCALE], 'the Vietnamese text is missing')]),
    ...Object.entries(value).flatMap(([language, words]) => {
      const here = [...at, language];
      if (!languages.includes(language))
        return [fault(here, 'is not one of the languages of the pack')];
      const own = placeholders({ [language]: words });
      const same = own.length === names.size && own.every((name) => names.has(name));
      return same ? [] : [fault(here, 'has other placeholders than the Vietnamese text')];
    }),
  ];
}

function checkBraces(value: Text, at: Path): Fault[] {
  return Object.entries(value).flatMap(([language, words]) =>
    /[{}]/.test(words.replace(/\{[A-Z_]+\}/g, ''))
      ? [fault([...at, language], 'has a brace that belongs to no placeholder')]
      : [],
  );
}

function checkPlaceholders(pack: PackContent, value: Text, at: Path): Fault[] {
  const isTerm = at[0] === 'terms' || (at[0] === 'groups' && at[2] === 'terms');
  return placeholders(value).flatMap((name) => {
    if (isTerm) return [fault(at, `a term may not hold another placeholder ({${name}})`)];
    if (Object.hasOwn(pack.terms, name) || pack.campaignTerms.includes(name)) return [];
    const readers = readersOf(pack, at);
    if (readers.length === 0) return [fault(at, `nobody fills in the placeholder {${name}}`)];
    return readers
      .filter(
        (id) => !pack.groups.some((group) => group.id === id && Object.hasOwn(group.terms, name)),
      )
      .map((id) => fault(at, `nobody fills in the placeholder {${name}} for group "${id}"`));
  });
}

/** Groups that read the text with their own terms; none where it is shown without a group. */
function readersOf(pack: PackContent, at: Path): GroupId[] {
  const [root, key, part] = at;
  if (root === 'questions') return groupsAsked(pack, String(key));
  if (root === 'questionnaires') return pack.questionnaires[Number(key)]?.groups ?? [];
  if (root === 'noOpinion') return pack.groups.map((group) => group.id);
  if (root !== 'scales' || part !== 'options') return [];
  const asking = Object.entries(pack.questions)
    .filter(([, question]) => question.kind === 'single-choice' && question.scale === key)
    .flatMap(([id]) => groupsAsked(pack, id));
  return [...new Set(asking)];
}
