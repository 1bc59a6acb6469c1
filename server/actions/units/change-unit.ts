import type { Deps } from '../../deps';
import { err, ok, type Result } from '../../domain/result';
import { atOwnField } from '../../domain/units/form-fault';
import { readUnitCells, writeUnitCells, type UnitCells } from '../../domain/units/unit-cells';
import { correct } from '../../domain/units/unit-change';
import { unitKey, type Unit } from '../../domain/units/unit';
import type { Act } from '../audit/act';
import { changeRegistry } from './change-registry';
import { changedCells, toFormFaults, type EditFailure } from './edit-failure';
import { readKinds } from './read-kinds';

/**
 * Corrects what the registry says of a unit, for all its days; its code stays. Gives its key, which is
 * another one when the first day was corrected.
 */
export async function changeUnit(
  deps: Deps,
  act: Act,
  { unit, cells }: { readonly unit: Unit; readonly cells: UnitCells },
): Promise<Result<string, EditFailure>> {
  const kinds = await readKinds(deps);
  const read = readUnitCells({ ...cells, code: unit.code }, kinds);
  if (!read.ok) return err(toFormFaults(read.error));
  const key = unitKey(unit);
  const next = unitKey(read.value);
  const changed = await changeRegistry(deps, act, {
    object: { kind: 'unit', id: key },
    fields: changedCells(writeUnitCells(unit, kinds), writeUnitCells(read.value, kinds)),
    plan: (units) => {
      const keys = units.map(unitKey);
      if (!keys.includes(key)) return err([{ field: 'code', code: 'gone', unit: key }]);
      if (next !== key && keys.includes(next)) {
        return err([{ field: 'from', code: 'code-taken', unit: key, other: next }]);
      }
      return ok(correct(units, key, read.value));
    },
    wouldBe: atOwnField(next, ['parent', 'to', 'successors'], 'from'),
  });
  return changed.ok ? ok(next) : changed;
}
