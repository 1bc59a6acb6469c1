import type { Deps } from '../../deps';
import { err, ok, type Result } from '../../domain/result';
import { atOwnField, type UnitFormFault } from '../../domain/units/form-fault';
import { readUnitCells, type UnitCells } from '../../domain/units/unit-cells';
import { unitKey } from '../../domain/units/unit';
import type { Act } from '../audit/act';
import { changeRegistry } from './change-registry';
import { filledCells, toFormFaults, type EditFailure } from './edit-failure';
import { readKinds } from './read-kinds';

/** Adds a unit to the registry and gives its key. */
export async function addUnit(
  deps: Deps,
  act: Act,
  cells: UnitCells,
): Promise<Result<string, EditFailure>> {
  const read = readUnitCells(cells, await readKinds(deps));
  if (!read.ok) return err(toFormFaults(read.error));
  const key = unitKey(read.value);
  const taken: UnitFormFault = { field: 'code', code: 'code-taken', unit: key, other: key };
  const changed = await changeRegistry(deps, act, {
    object: { kind: 'unit', id: key },
    fields: filledCells(cells),
    plan: (units) =>
      units.some((unit) => unitKey(unit) === key)
        ? err([taken])
        : ok({ puts: [read.value], removes: [] }),
    wouldBe: atOwnField(key, ['code', 'parent', 'to'], 'code'),
  });
  return changed.ok ? ok(key) : changed;
}
