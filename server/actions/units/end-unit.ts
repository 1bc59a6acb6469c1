import type { Deps } from '../../deps';
import { err, ok, type Result } from '../../domain/result';
import { atField, type UnitFormFault } from '../../domain/units/form-fault';
import { parseAnyDay } from '../../domain/units/unit-cells';
import { end } from '../../domain/units/unit-change';
import { existsOn, unitKey, type Unit } from '../../domain/units/unit';
import type { Act } from '../audit/act';
import { changeRegistry } from './change-registry';
import type { EditFailure } from './edit-failure';

export interface Ending {
  readonly unit: Unit;
  /** The last day as it was typed. */
  readonly on: string;
  /** Everything below it ends on the same day. */
  readonly subordinates: boolean;
}

/** Ends a unit that nobody succeeds (where somebody does, `mergeUnits` is the way) and gives its key. */
export async function endUnit(
  deps: Deps,
  act: Act,
  { unit, on: typed, subordinates }: Ending,
): Promise<Result<string, EditFailure>> {
  const key = unitKey(unit);
  const fault = (code: UnitFormFault['code']): Result<never, readonly UnitFormFault[]> =>
    err([{ field: 'on', code, unit: key }]);
  if (typed === '') return fault('missing');
  const on = parseAnyDay(typed);
  if (on === undefined) return fault('bad-day');
  const changed = await changeRegistry<UnitFormFault>(deps, act, {
    object: { kind: 'unit', id: key },
    fields: ['to'],
    plan: (units) => {
      const present = units.find((other) => unitKey(other) === key);
      if (!present) return fault('gone');
      if (on < present.validFrom) return fault('ends-before-start');
      if (!existsOn(present, on)) return fault('not-in-force');
      return ok(end(units, present, { on, subordinates }));
    },
    wouldBe: (found) => atField('on', found),
  });
  return changed.ok ? ok(key) : changed;
}
