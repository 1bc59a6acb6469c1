import type { Deps } from '../../deps';
import { err, ok, type Result } from '../../domain/result';
import { atField, type UnitFormFault } from '../../domain/units/form-fault';
import { unitKey, type Unit } from '../../domain/units/unit';
import type { Act } from '../audit/act';
import { changeRegistry } from './change-registry';
import type { EditFailure } from './edit-failure';
import { isUsed, readUsage } from './read-usage';

/** Takes out a unit that was added by mistake: one that anything refers to stays. */
export async function removeUnit(
  deps: Deps,
  act: Act,
  unit: Unit,
): Promise<Result<true, EditFailure>> {
  const key = unitKey(unit);
  const changed = await changeRegistry<UnitFormFault>(deps, act, {
    object: { kind: 'unit', id: key },
    fields: [],
    plan: async (units) => {
      const used = isUsed(await readUsage(deps, units, unit));
      return used
        ? err([{ field: 'code', code: 'in-use', unit: key }])
        : ok({ puts: [], removes: [key] });
    },
    wouldBe: (found) => atField('code', found),
  });
  return changed.ok ? ok(true) : changed;
}
