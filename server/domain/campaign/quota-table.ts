/** The quotas of one group as a table: which units stand in it, and how typed rows are read. */
import type { GroupId } from '../definition/pack';
import { err, ok, type Result } from '../result';
import {
  changedQuota,
  MOST_PEOPLE,
  type PopulationSource,
  type Quota,
  type QuotaChange,
} from './quota';

/** A row as it was typed. */
export interface TypedQuota {
  /** Code of the unit. */
  readonly unit: string;
  readonly population: string;
  readonly needed: string;
}

export const QUOTA_PROBLEMS = ['above-population', 'missing', 'no-number'] as const;

export interface QuotaProblem {
  readonly unit: string;
  readonly field: 'population' | 'needed';
  readonly code: (typeof QUOTA_PROBLEMS)[number];
}

export interface QuotaRows {
  readonly campaign: string;
  readonly group: GroupId;
  readonly rows: readonly TypedQuota[];
  /** People on the closed list by unit; a population that equals it is taken from there. */
  readonly roster: ReadonlyMap<string, number>;
}

/** What is to be written and what taken out. */
export interface QuotaDifference {
  readonly put: readonly Quota[];
  readonly remove: readonly Quota[];
}

/** Reads the rows, or every fault of them. A row without any number has no quota. */
export function readQuotaRows({
  campaign,
  group,
  rows,
  roster,
}: QuotaRows): Result<readonly Quota[], readonly QuotaProblem[]> {
  const problems: QuotaProblem[] = [];
  const quotas: Quota[] = [];
  for (const { unit, ...typed } of rows) {
    if (typed.population === '' && typed.needed === '') continue;
    const population = readPeople(typed.population);
    const needed = typed.needed === '' ? 0 : readPeople(typed.needed);
    if (population === undefined) {
      const code = typed.population === '' ? 'missing' : 'no-number';
      problems.push({ unit, field: 'population', code });
    }
    if (needed === undefined) problems.push({ unit, field: 'needed', code: 'no-number' });
    if (population === undefined || needed === undefined) continue;
    if (needed > population) problems.push({ unit, field: 'needed', code: 'above-population' });
    const populationSource = sourceOf(population, roster.get(unit));
    quotas.push({ campaign, group, unit, population, populationSource, needed });
  }
  return problems.length > 0 ? err(problems) : ok(quotas);
}

/** What has to be written so that the group's quotas are these; rows that stay as they are keep their source. */
export function quotaDifference(
  before: readonly Quota[],
  after: readonly Quota[],
  change?: Pick<QuotaChange, 'on' | 'account' | 'reason'>,
): QuotaDifference {
  const old = new Map(before.map((quota) => [quota.unit, quota]));
  const kept = new Set(after.map(({ unit }) => unit));
  return {
    put: after.flatMap((quota) => {
      const was = old.get(quota.unit);
      const same = was?.population === quota.population && was.needed === quota.needed;
      return same ? [] : [changedQuota(was, withSource(quota, was), change)];
    }),
    remove: before.filter(({ unit }) => !kept.has(unit)),
  };
}

/** `1.250`, `1250`; undefined for what is no whole number of people. */
export function readPeople(typed: string): number | undefined {
  const digits = /^\d{1,3}(?:[.\s]\d{3})+$/.test(typed) ? typed.replace(/[.\s]/g, '') : typed;
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const count = Number(digits);
  return count <= MOST_PEOPLE ? count : undefined;
}

function sourceOf(population: number, roster: number | undefined): PopulationSource {
  return population === roster ? 'roster' : 'typed';
}

/** A population that did not change is still from where it was. */
function withSource(quota: Quota, was: Quota | undefined): Quota {
  if (was?.population !== quota.population) return quota;
  return { ...quota, populationSource: was.populationSource };
}
