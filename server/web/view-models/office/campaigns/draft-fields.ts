/** The main form of a draft: what was typed into which field, and where each fault is said. */
import type { Campaign } from '../../../../domain/campaign/campaign';
import { typedTerms, type DraftProblem, type TypedDraft } from '../../../../domain/campaign/draft';
import { asTyped, type TypedText } from '../../../../domain/campaign/typed-text';
import { formatDay } from '../../../../domain/day';
import type { PackContent } from '../../../../domain/definition/pack';
import type { Translate } from '../../../../i18n';
import type { FieldErrors } from '../../fields';

/** How a sent form is read: the first value of a field, and every value of it. */
export interface FormReader {
  text(name: string): string;
  all(name: string): readonly string[];
}

/** Names of the fields; words have one a language, `ten.vi` and `ten.en`. */
export const DRAFT_FIELDS = {
  name: 'ten',
  packId: 'bo',
  rootUnit: 'don-vi',
  unitsOn: 'ngay-don-vi',
  opensOn: 'ngay-mo',
  closesOn: 'ngay-dong',
  groups: 'nhom',
  terms: 'chu',
  personalDataDays: 'giu-ngay',
} as const satisfies Record<keyof TypedDraft, string>;

/** The draft as it was typed; `pack` says which words were asked for. */
export function typedDraft(form: FormReader, pack: PackContent | undefined): TypedDraft {
  const line = (field: keyof TypedDraft): string => form.text(DRAFT_FIELDS[field]);
  return {
    name: typedWords(form, DRAFT_FIELDS.name),
    packId: line('packId'),
    rootUnit: line('rootUnit'),
    unitsOn: line('unitsOn'),
    opensOn: line('opensOn'),
    closesOn: line('closesOn'),
    groups: form.all(DRAFT_FIELDS.groups),
    terms: new Map(typedTerms(pack).map((name) => [name, typedWords(form, termField(name))])),
    personalDataDays: line('personalDataDays'),
  };
}

/** The draft as its form shows it before anything is typed. */
export function draftAsTyped(campaign: Campaign, pack: PackContent): TypedDraft {
  return {
    name: asTyped(campaign.name),
    packId: campaign.packId,
    rootUnit: campaign.rootUnit,
    unitsOn: formatDay(campaign.unitsOn),
    opensOn: formatDay(campaign.opensOn),
    closesOn: formatDay(campaign.closesOn),
    groups: campaign.groups,
    terms: new Map(typedTerms(pack).map((name) => [name, asTyped(campaign.terms[name])])),
    personalDataDays: String(campaign.personalDataDays),
  };
}

/** What was wrong, by field. */
export function draftErrors(problems: readonly DraftProblem[], t: Translate): FieldErrors {
  return new Map(
    problems.map(({ field, code, term }) => [
      fieldOf(field, term),
      t(`campaigns:draftProblem.${code}`, { term: term ?? '' }),
    ]),
  );
}

/** Field of a placeholder's words. */
export function termField(term: string): string {
  return `${DRAFT_FIELDS.terms}.${term}`;
}

/** Placeholders of the shipped packs, which have a name; others are shown as they stand in the pack. */
export const NAMED_TERMS = ['CO_QUAN', 'DEN_NGAY', 'LUU_DEN', 'NAM', 'TU_NGAY', 'UBND'] as const;

/** What the words of a placeholder are called. */
export function termLabel(term: string, t: Translate): string {
  const named: readonly string[] = NAMED_TERMS;
  return named.includes(term) ? t(`campaigns:term.${term}`) : `{${term}}`;
}

/** Words in two boxes, one a language. */
export function typedWords(form: Pick<FormReader, 'text'>, name: string): TypedText {
  return { vi: form.text(`${name}.vi`), en: form.text(`${name}.en`) };
}

function fieldOf(field: DraftProblem['field'], term: string | undefined): string {
  if (field === 'name') return `${DRAFT_FIELDS.name}.vi`;
  return term === undefined ? DRAFT_FIELDS[field] : `${termField(term)}.vi`;
}
