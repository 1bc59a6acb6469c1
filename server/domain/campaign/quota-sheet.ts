/** The rows of a file of quotas, checked against the campaign and against each other. */
import type { Group } from '../definition/pack';
import type { Unit } from '../units/unit';
import type { PopulationSource, Quota } from './quota';
import { quotaPlace } from './quota';
import { readPeople } from './quota-table';

export const QUOTA_SHEET_FIELDS = ['group', 'unit', 'population', 'needed', 'source'] as const;
export type QuotaSheetField = (typeof QUOTA_SHEET_FIELDS)[number];

export interface QuotaSheetRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly typed: Readonly<Record<QuotaSheetField, string>>;
}

export const QUOTA_SHEET_PROBLEMS = [
  'above-population',
  'ambiguous-unit',
  'missing',
  'no-number',
  'not-asked',
  'twice',
  'unknown-group',
  'unknown-source',
  'unknown-unit',
] as const;

export interface QuotaSheetProblem {
  readonly line: number;
  readonly field: QuotaSheetField;
  readonly code: (typeof QUOTA_SHEET_PROBLEMS)[number];
  readonly typed: string;
}

/** How the words of a file are understood. */
export interface QuotaSheetNames {
  readonly campaign: { readonly id: string; readonly groups: readonly string[] };
  readonly groups: (words: string) => readonly Group[];
  /** Units of the campaign's day. */
  readonly units: (words: string) => readonly Unit[];
  /** Undefined for words that name no source. */
  readonly source: (words: string) => PopulationSource | undefined;
}

/** Every quota of the file, and every fault of it, in the order of the rows. */
export function checkQuotaRows(
  rows: readonly QuotaSheetRow[],
  names: QuotaSheetNames,
): { readonly quotas: readonly Quota[]; readonly problems: readonly QuotaSheetProblem[] } {
  const quotas: Quota[] = [];
  const problems: QuotaSheetProblem[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const { quota, faults } = checkRow(row, names);
    if (quota && seen.has(quotaPlace(quota))) faults.push(['unit', 'twice']);
    if (quota) seen.add(quotaPlace(quota));
    if (quota && faults.length === 0) quotas.push(quota);
    problems.push(
      ...faults.map(([field, code]) => ({ line: row.line, field, code, typed: row.typed[field] })),
    );
  }
  return { quotas, problems };
}

type Fault = [field: QuotaSheetField, code: QuotaSheetProblem['code']];

function checkRow(
  { typed }: QuotaSheetRow,
  names: QuotaSheetNames,
): { readonly quota?: Quota; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const [group] = names.groups(typed.group);
  const [unit, other] = names.units(typed.unit);
  if (!group) faults.push(['group', typed.group === '' ? 'missing' : 'unknown-group']);
  else if (!names.campaign.groups.includes(group.id)) faults.push(['group', 'not-asked']);
  if (!unit) faults.push(['unit', typed.unit === '' ? 'missing' : 'unknown-unit']);
  else if (other) faults.push(['unit', 'ambiguous-unit']);
  const population = readPeople(typed.population);
  const needed = typed.needed === '' ? 0 : readPeople(typed.needed);
  const populationSource = typed.source === '' ? 'typed' : names.source(typed.source);
  if (population === undefined) {
    faults.push(['population', typed.population === '' ? 'missing' : 'no-number']);
  }
  if (needed === undefined) faults.push(['needed', 'no-number']);
  if (populationSource === undefined) faults.push(['source', 'unknown-source']);
  if (!group || !unit || population === undefined) return { faults };
  if (needed === undefined || populationSource === undefined) return { faults };
  if (needed > population) faults.push(['needed', 'above-population']);
  const place = { campaign: names.campaign.id, group: group.id, unit: unit.code };
  return { quota: { ...place, population, populationSource, needed }, faults };
}
