import type { Unit } from '../../domain/units/unit';
import type { WriteBatch } from '../imports/write-batch';

/** One step of a change of the registry. */
export type UnitStep = { readonly put: Unit } | { readonly remove: string };

/** Writes steps of a change. What is put stands under its key, so doing it again changes nothing. */
export const writeUnits: WriteBatch = async ({ store }, { rows }) => {
  const steps = rows as readonly UnitStep[];
  await store.units.putAll(steps.flatMap((step) => ('put' in step ? [step.put] : [])));
  await store.units.removeAll(steps.flatMap((step) => ('remove' in step ? [step.remove] : [])));
};
