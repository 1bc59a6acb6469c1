import type { Deps } from '../../deps';
import { err, ok, type Result } from '../../domain/result';
import { atOwnField, type UnitFormFault } from '../../domain/units/form-fault';
import { readUnitCells, type UnitCells } from '../../domain/units/unit-cells';
import { rename } from '../../domain/units/unit-change';
import { existsOn, unitKey, type Unit } from '../../domain/units/unit';
import type { Act } from '../audit/act';
import { changeRegistry } from './change-registry';
import { toFormFaults, type EditFailure } from './edit-failure';
import { readKinds } from './read-kinds';

/**
 * Gives a unit another name, kind or unit above it from a day on; what it was before stays in the registry.
 * @param input.cells name, kind and unit above; `from` is the day
 * @returns the key of the successor
 */
export async function renameUnit(
  deps: Deps,
  act: Act,
  { unit, cells }: { readonly unit: Unit; readonly cells: UnitCells },
): Promise<Result<string, EditFailure>> {
  const own = { code: unit.code, to: '', successors: '' };
  const read = readUnitCells({ ...cells, ...own }, await readKinds(deps));
  if (!read.ok) return err(toFormFaults(read.error));
  const { name, kind, parent, validFrom: from } = read.value;
  const key = unitKey(unit);
  const next = unitKey(read.value);
  const fault = (code: UnitFormFault['code']): Result<never, readonly UnitFormFault[]> =>
    err([{ field: 'from', code, unit: key }]);
  const changed = await changeRegistry<UnitFormFault>(deps, act, {
    object: { kind: 'unit', id: key },
    fields: ['name', 'kind', 'parent', 'from'],
    plan: (units) => {
      const present = units.find((other) => unitKey(other) === key);
      if (!present) return fault('gone');
      if (from <= present.validFrom) return fault('not-after-start');
      if (!existsOn(present, from)) return fault('not-in-force');
      const changes = { name, kind, from, ...(parent !== undefined && { parent }) };
      return ok(rename(units, present, changes));
    },
    wouldBe: atOwnField(next, ['parent'], 'from'),
  });
  return changed.ok ? ok(next) : changed;
}
