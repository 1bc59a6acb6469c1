import type { Unit } from '../../domain/units/unit';

export interface UnitRepository {
  /** Adds units or replaces those with the same code and first day. */
  putAll(units: readonly Unit[]): Promise<void>;
  /** Takes units out by their keys (`unitKey`); one that is not there is no fault. */
  removeAll(keys: readonly string[]): Promise<void>;
  /** Every unit of every day, by code and first day. */
  all(): Promise<readonly Unit[]>;
}
