/** Makes a desk's particulars of what was typed, or names every fault at its field. */
import { err, ok, type Result } from '../result';
import type { Text } from '../text';
import type { Desk } from './desk';
import {
  WEEKDAYS,
  parseSpans,
  type HoursProblem,
  type OpeningHours,
  type TimeSpan,
  type Weekday,
} from './opening-hours';

/** Characters of a name; more do not fit a poster. */
export const LONGEST_NAME = 120;
/** Characters of a service field, and how many a desk may have. */
export const LONGEST_FIELD = 80;
export const MOST_FIELDS = 20;

/** A desk's form, everything as it was typed. */
export interface TypedDesk {
  readonly name: string;
  /** English name; the Vietnamese one serves where it is blank. */
  readonly nameEn: string;
  readonly hours: Readonly<Record<Weekday, string>>;
  /** One service field a line. */
  readonly fields: string;
}

export type DeskParticulars = Pick<Desk, 'name' | 'openingHours' | 'fields'>;

export type DeskField = 'unit' | 'name' | 'nameEn' | 'fields' | 'doors' | Weekday;

/** `unknown`: no such unit; `not-offered`: a campaign that does not run, or does not assess the unit. */
export const DESK_PROBLEMS = ['missing', 'too-long', 'too-many', 'unknown', 'not-offered'] as const;
export type DeskProblem = (typeof DESK_PROBLEMS)[number] | HoursProblem;

export interface DeskFault {
  readonly field: DeskField;
  readonly problem: DeskProblem;
}

/** Name, hours and fields of a desk. Blank hours on every day mean that they are not known. */
export function readDesk(typed: TypedDesk): Result<DeskParticulars, readonly DeskFault[]> {
  const hours = readHours(typed.hours);
  const fields = readFields(typed.fields);
  const faults = [...nameFaults(typed), ...hours.faults, ...fieldsFaults(fields)];
  if (faults.length > 0) return err(faults);
  const open = hours.value;
  return ok({
    name: readName(typed),
    ...(Object.keys(open).length > 0 && { openingHours: open }),
    ...(fields.length > 0 && { fields }),
  });
}

function readName({ name, nameEn }: TypedDesk): Text {
  const [vi, en] = [oneLine(name), oneLine(nameEn)];
  return { vi, ...(en !== '' && { en }) };
}

function nameFaults({ name, nameEn }: TypedDesk): DeskFault[] {
  const long = (
    [
      ['name', name],
      ['nameEn', nameEn],
    ] as const
  ).flatMap(([field, words]) =>
    oneLine(words).length > LONGEST_NAME ? [{ field, problem: 'too-long' as const }] : [],
  );
  return oneLine(name) === '' ? [{ field: 'name', problem: 'missing' }, ...long] : long;
}

function readHours(typed: TypedDesk['hours']): { value: OpeningHours; faults: DeskFault[] } {
  const value: Partial<Record<Weekday, readonly TimeSpan[]>> = {};
  const faults: DeskFault[] = [];
  for (const day of WEEKDAYS) {
    const spans = parseSpans(typed[day]);
    if (!spans.ok) faults.push({ field: day, problem: spans.error });
    else if (spans.value.length > 0) value[day] = spans.value;
  }
  return { value, faults };
}

/** Each field once, in the order typed. */
function readFields(typed: string): string[] {
  const lines = typed.split(/\r?\n/).map(oneLine);
  return [...new Set(lines.filter((line) => line !== ''))];
}

function fieldsFaults(fields: readonly string[]): DeskFault[] {
  if (fields.length > MOST_FIELDS) return [{ field: 'fields', problem: 'too-many' }];
  const long = fields.some((field) => field.length > LONGEST_FIELD);
  return long ? [{ field: 'fields', problem: 'too-long' }] : [];
}

/** Blanks and control characters as single spaces; accents composed, as fonts and searches expect them. */
function oneLine(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
