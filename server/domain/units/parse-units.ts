/** Makes the registry of units from its file: real days, one unit a code and day, parents that exist. */
import { parseDay } from '../day';
import { fault, type Fault } from '../definition/fault';
import { schemaFaults } from '../definition/schema-faults';
import { err, ok, type Result } from '../result';
import { checkUnits, type UnitFault } from './check-units';
import { unitsSchema, type UnitEntry } from './unit-schema';
import type { Unit } from './unit';

/** The units of a registry file in its order, or every fault of it. */
export function parseUnits(content: unknown): Result<readonly Unit[], readonly Fault[]> {
  const parsed = unitsSchema.safeParse(content);
  if (!parsed.success) return err(schemaFaults(parsed.error.issues));
  const days = parsed.data.flatMap(checkDays);
  if (days.length > 0) return err(days);
  const units = parsed.data.flatMap(toUnit);
  const faults = checkUnits(units);
  if (faults.length === 0) return ok(units);
  return err(faults.map((found) => inWords(found, units[found.place])));
}

function toUnit({ parent, validFrom, validTo, succeededBy, ...rest }: UnitEntry): Unit[] {
  const from = parseDay(validFrom);
  const to = validTo === undefined ? undefined : parseDay(validTo);
  if (from === undefined) return [];
  return [
    {
      ...rest,
      validFrom: from,
      ...(parent !== undefined && { parent }),
      ...(to !== undefined && { validTo: to }),
      ...(succeededBy !== undefined && { succeededBy }),
    },
  ];
}

function checkDays({ validFrom, validTo }: UnitEntry, place: number): Fault[] {
  const days = [
    ['validFrom', validFrom],
    ['validTo', validTo],
  ] as const;
  return days.flatMap(([key, value]) =>
    value === undefined || parseDay(value)
      ? []
      : [fault([place, key], `"${value}" is not a day of the calendar`)],
  );
}

function inWords({ place, field, code, other = '' }: UnitFault, unit: Unit | undefined): Fault {
  const name = unit?.code ?? '';
  const reasons: Readonly<Record<UnitFault['code'], string>> = {
    circle: `"${name}" lies under itself`,
    'code-taken': `code "${name}" is taken on some of these days`,
    'ends-before-start': `validTo ${unit?.validTo ?? ''} is before validFrom ${unit?.validFrom ?? ''}`,
    'no-parent': `no unit "${other}" exists on all days of "${name}"`,
    'no-successor': `no unit "${other}" exists after "${name}"`,
    'own-successor': `"${name}" succeeds itself`,
  };
  return fault([place, field], reasons[code]);
}
