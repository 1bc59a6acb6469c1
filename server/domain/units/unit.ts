/**
 * The registry of administrative units. Codes and names were reused for other territories in 2025,
 * so a unit is found by its code **and** a day, and is stored under both.
 */
import type { Day } from '../day';
import { localise, type Locale, type Text } from '../text';

export interface Unit {
  /** Code of the General Statistics Office for territories, our own for divisions. */
  readonly code: string;
  readonly name: Text;
  /** A unit kind of the packs: `huyen`, `phong`, `xa`, `thi-tran`, … */
  readonly kind: string;
  /** Code of the unit above it, valid on the same days. */
  readonly parent?: string;
  readonly validFrom: Day;
  /** Last day of validity; absent while the unit exists. */
  readonly validTo?: Day;
  /**
   * Keys of the units that took its territory or tasks over: one after a renaming or merger, several where it
   * was divided. A unit that gave only a part away has successors and no last day.
   */
  readonly succeededBy?: readonly string[];
}

/** A later day than any: stands for “still exists”. */
export const OPEN_END = '9999-12-31' as Day;

/** Last day of validity, `OPEN_END` while the unit exists. */
export function lastDay({ validTo }: Pick<Unit, 'validTo'>): Day {
  return validTo ?? OPEN_END;
}

/** Whether the unit existed on that day. */
export function existsOn(unit: Unit, day: Day): boolean {
  return unit.validFrom <= day && day <= lastDay(unit);
}

/** The key under which a unit is stored: code and first day of validity. */
export function unitKey(unit: Pick<Unit, 'code' | 'validFrom'>): string {
  return `${unit.code}@${unit.validFrom}`;
}

/** The unit that bore this code on that day. */
export function unitOn(units: readonly Unit[], code: string, day: Day): Unit | undefined {
  return units.find((unit) => unit.code === code && existsOn(unit, day));
}

/** The name of the unit that bore this code on that day; the code itself where the registry has none. */
export function unitNameOn(units: readonly Unit[], code: string, day: Day, locale: Locale): string {
  const unit = unitOn(units, code, day);
  return unit ? localise(unit.name, locale) : code;
}
