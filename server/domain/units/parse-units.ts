/** Makes the registry of units from its file: real days, one unit a code and day, parents that exist. */
import { parseDay } from '../day';
import { fault, type Fault } from '../definition/fault';
import { schemaFaults } from '../definition/schema-faults';
import { err, ok, type Result } from '../result';
import { unitsSchema, type UnitEntry } from './unit-schema';
import type { Unit } from './unit';

/** A later day than any: stands for “still exists”. */
const OPEN_END = '9999-12-31';

/** The units of a registry file in its order, or every fault of it. */
export function parseUnits(content: unknown): Result<readonly Unit[], readonly Fault[]> {
  const parsed = unitsSchema.safeParse(content);
  if (!parsed.success) return err(schemaFaults(parsed.error.issues));
  const faults = parsed.data.flatMap((entry, i) => [
    ...checkDays(entry, i),
    ...checkOverlap(entry, parsed.data, i),
    ...checkParent(entry, parsed.data, i),
  ]);
  if (faults.length > 0) return err(faults);
  return ok(parsed.data.flatMap(toUnit));
}

function toUnit({ code, name, kind, parent, validFrom, validTo }: UnitEntry): Unit[] {
  const from = parseDay(validFrom);
  const to = validTo === undefined ? undefined : parseDay(validTo);
  if (from === undefined) return [];
  return [
    { code, name, kind, validFrom: from, ...(parent && { parent }), ...(to && { validTo: to }) },
  ];
}

function checkDays(entry: UnitEntry, i: number): Fault[] {
  const days = [
    ['validFrom', entry.validFrom],
    ['validTo', entry.validTo],
  ] as const;
  const wrong = days.flatMap(([key, value]) =>
    value === undefined || parseDay(value)
      ? []
      : [fault([i, key], `"${value}" is not a day of the calendar`)],
  );
  if (wrong.length > 0 || entry.validFrom <= lastDay(entry)) return wrong;
  return [
    fault([i, 'validTo'], `validTo ${lastDay(entry)} is before validFrom ${entry.validFrom}`),
  ];
}

function checkOverlap(entry: UnitEntry, entries: readonly UnitEntry[], i: number): Fault[] {
  const overlaps = entries
    .slice(0, i)
    .some(
      (other) =>
        other.code === entry.code &&
        other.validFrom <= lastDay(entry) &&
        entry.validFrom <= lastDay(other),
    );
  return overlaps
    ? [fault([i, 'code'], `code "${entry.code}" is taken on some of these days`)]
    : [];
}

function checkParent(entry: UnitEntry, entries: readonly UnitEntry[], i: number): Fault[] {
  if (entry.parent === undefined) return [];
  const covers = entries.some(
    (other) =>
      other !== entry &&
      other.code === entry.parent &&
      other.validFrom <= entry.validFrom &&
      lastDay(entry) <= lastDay(other),
  );
  return covers
    ? []
    : [fault([i, 'parent'], `no unit "${entry.parent}" exists on all days of "${entry.code}"`)];
}

function lastDay(entry: UnitEntry): string {
  return entry.validTo ?? OPEN_END;
}
