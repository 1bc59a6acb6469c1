/** What may still be changed about a campaign, and how what was typed becomes the fields of a draft. */
import { day, parseTypedDay, type Day } from '../day';
import type { PackContent } from '../definition/pack';
import { err, ok, type Result } from '../result';
import type { Terms } from '../text';
import { unitOn, type Unit } from '../units/unit';
import type { Campaign, CampaignState } from './campaign';
import { DERIVED_TERMS } from './terms';
import { typedText, type TypedText } from './typed-text';

/**
 * `all` before opening; `closing-day` from opening to the last day (with quotas, for a reason); afterwards
 * `none`: results of invited groups have been shown then, so answering can never be taken up again.
 */
export function changeable(state: CampaignState): 'all' | 'closing-day' | 'none' {
  if (state === 'draft') return 'all';
  return state === 'upcoming' || state === 'open' ? 'closing-day' : 'none';
}

/** The part of a draft that its main form sets. */
export type DraftFields = Pick<
  Campaign,
  | 'name'
  | 'packId'
  | 'rootUnit'
  | 'unitsOn'
  | 'opensOn'
  | 'closesOn'
  | 'groups'
  | 'terms'
  | 'personalDataDays'
>;

/** The same as it was typed. */
export interface TypedDraft {
  readonly name: TypedText;
  readonly packId: string;
  readonly rootUnit: string;
  /** Empty for the opening day. */
  readonly unitsOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly groups: readonly string[];
  readonly terms: ReadonlyMap<string, TypedText>;
  readonly personalDataDays: string;
}

export const DRAFT_PROBLEMS = [
  'before-opening',
  'missing',
  'no-day',
  'no-group',
  'no-number',
  'too-long',
  'unknown-pack',
  'unknown-unit',
] as const;

export interface DraftProblem {
  readonly field: keyof TypedDraft;
  readonly code: (typeof DRAFT_PROBLEMS)[number];
  /** The placeholder whose words are at fault. */
  readonly term?: string;
}

/** What the fields are read against. */
export interface DraftContext {
  /** The pack that was chosen; undefined when there is none with that id. */
  readonly pack: PackContent | undefined;
  readonly units: readonly Unit[];
}

const NAME_LENGTH = 200;
const MOST_DAYS = 3650;
const FIRST_DAY = day('2000-01-01');
const LAST_DAY = day('2100-12-31');

/**
 * Reads a draft, or every fault of it. Words may be missing in a draft; the checks before opening ask for
 * them. Groups and placeholders that the pack does not have are left out.
 */
export function readDraft(
  typed: TypedDraft,
  { pack, units }: DraftContext,
): Result<DraftFields, readonly DraftProblem[]> {
  const problems: DraftProblem[] = [];
  const fail = (field: keyof TypedDraft, code: DraftProblem['code'], term?: string): void => {
    problems.push({ field, code, ...(term !== undefined && { term }) });
  };
  const days = readDays(typed, fail);
  const { rootUnit, packId } = typed;
  const name = typedText(typed.name);
  const length = Math.max(...Object.values(name).map((words) => words.length));
  if (name.vi === '') fail('name', 'missing');
  else if (length > NAME_LENGTH) fail('name', 'too-long');
  if (!pack) fail('packId', 'unknown-pack');
  if (days && !unitOn(units, rootUnit, days.unitsOn)) fail('rootUnit', 'unknown-unit');
  const groups = (pack?.groups ?? []).map(({ id }) => id).filter((id) => typed.groups.includes(id));
  if (groups.length === 0) fail('groups', 'no-group');
  const terms = readTerms(typed, pack, fail);
  const personalDataDays = readCount(typed.personalDataDays, MOST_DAYS);
  if (personalDataDays === undefined) fail('personalDataDays', 'no-number');
  if (!days || personalDataDays === undefined || problems.length > 0) return err(problems);
  return ok({ name, packId, rootUnit, ...days, groups, terms, personalDataDays });
}

/** Why a closing day cannot be set on an opened campaign. */
export const CLOSING_DAY_PROBLEMS = ['before-opening', 'no-day', 'passed', 'same'] as const;
export type ClosingDayProblem = (typeof CLOSING_DAY_PROBLEMS)[number];

/** Reads another closing day of a campaign that is not over: today or later, and not before it opens. */
export function readClosingDay(
  typed: string,
  { opensOn, closesOn }: Pick<Campaign, 'opensOn' | 'closesOn'>,
  today: Day,
): Result<Day, ClosingDayProblem> {
  const read = parseTypedDay(typed);
  if (read === undefined || read > LAST_DAY) return err('no-day');
  if (read < today) return err('passed');
  if (read < opensOn) return err('before-opening');
  return read === closesOn ? err('same') : ok(read);
}

type Fail = (field: keyof TypedDraft, code: DraftProblem['code'], term?: string) => void;

function readDays(
  typed: TypedDraft,
  fail: Fail,
): Pick<DraftFields, 'unitsOn' | 'opensOn' | 'closesOn'> | undefined {
  const dayIn = (field: 'unitsOn' | 'opensOn' | 'closesOn'): Day | undefined => {
    const read = parseTypedDay(typed[field]);
    if (read !== undefined && read >= FIRST_DAY && read <= LAST_DAY) return read;
    fail(field, typed[field] === '' ? 'missing' : 'no-day');
    return undefined;
  };
  const opensOn = dayIn('opensOn');
  const closesOn = dayIn('closesOn');
  const unitsOn = typed.unitsOn === '' ? opensOn : dayIn('unitsOn');
  if (opensOn && closesOn && closesOn < opensOn) fail('closesOn', 'before-opening');
  return opensOn && closesOn && unitsOn && { unitsOn, opensOn, closesOn };
}

function readTerms(typed: TypedDraft, pack: PackContent | undefined, fail: Fail): Terms {
  const terms = typedTerms(pack).flatMap((name) => {
    const text = typedText(typed.terms.get(name) ?? { vi: '', en: '' });
    if (Object.values(text).some((words) => words.length > NAME_LENGTH)) {
      fail('terms', 'too-long', name);
    }
    return text.vi === '' && text.en === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(terms);
}

/** Placeholders of a pack that somebody has to type the words of. */
export function typedTerms(pack: Pick<PackContent, 'campaignTerms'> | undefined): string[] {
  const derived: readonly string[] = DERIVED_TERMS;
  return (pack?.campaignTerms ?? []).filter((name) => !derived.includes(name));
}

/** A whole number from 1 to `most`; undefined for anything else. */
export function readCount(typed: string, most: number): number | undefined {
  const count = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  return count >= 1 && count <= most ? count : undefined;
}
