import type { Deps } from '../../deps';
import { addDays, type Day } from '../../domain/day';
import { err, ok, type Result } from '../../domain/result';
import { atOwnField, type UnitFormFault } from '../../domain/units/form-fault';
import { parseAnyDay, readUnitCells, type UnitCells } from '../../domain/units/unit-cells';
import { merge, type UnitChange } from '../../domain/units/unit-change';
import { existsOn, unitKey, type Unit } from '../../domain/units/unit';
import type { Act } from '../audit/act';
import { changeRegistry } from './change-registry';
import { toFormFaults, type EditFailure } from './edit-failure';
import { readKinds } from './read-kinds';

export interface TypedMerger {
  /** The day from which it holds, as it was typed. */
  readonly from: string;
  /** Keys of units that end the day before. */
  readonly ending: readonly string[];
  /** Keys of units that give a part away and go on. */
  readonly giving: readonly string[];
  /** Key of a unit that is there; empty for a new one. */
  readonly successor: string;
  /** The new unit; not read when `successor` names one. */
  readonly cells: UnitCells;
  /** What lies below the ending units ends with them. */
  readonly subordinates: boolean;
}

type Planned<T> = Result<T, readonly UnitFormFault[]>;

/**
 * Makes several units, or parts of them, into one from a day on. A unit that is divided is named in the
 * merger of each of its successors. Gives the successor's key.
 */
export async function mergeUnits(
  deps: Deps,
  act: Act,
  typed: TypedMerger,
): Promise<Result<string, EditFailure>> {
  const from = readFrom(typed.from);
  if (!from.ok) return from;
  const kinds = await readKinds(deps);
  const made =
    typed.successor === ''
      ? readUnitCells({ ...typed.cells, from: typed.from, to: '', successors: '' }, kinds)
      : undefined;
  if (made && !made.ok) return err(toFormFaults(made.error));
  const key = made ? unitKey(made.value) : typed.successor;
  const changed = await changeRegistry<UnitFormFault>(deps, act, {
    object: { kind: 'unit', id: key },
    fields: ['successors', 'to', ...(made ? ['name', 'kind', 'parent', 'from'] : [])],
    plan: (units) => plan(units, { ...typed, from: from.value, key, made: made?.value }),
    wouldBe: atOwnField(key, ['code', 'parent'], 'ending'),
  });
  return changed.ok ? ok(key) : changed;
}

function readFrom(typed: string): Planned<Day> {
  if (typed === '') return err([{ field: 'from', code: 'missing' }]);
  const from = parseAnyDay(typed);
  return from === undefined ? err([{ field: 'from', code: 'bad-day' }]) : ok(from);
}

interface ReadMerger extends Pick<TypedMerger, 'ending' | 'giving' | 'subordinates'> {
  readonly from: Day;
  readonly key: string;
  /** The new unit, where one is made. */
  readonly made: Unit | undefined;
}

function plan(units: readonly Unit[], merger: ReadMerger): Planned<UnitChange> {
  const { from, key, made } = merger;
  const present = units.find((unit) => unitKey(unit) === key);
  if (made && present) {
    return err([{ field: 'code', code: 'code-taken', unit: key, other: key }]);
  }
  const successor = made ?? present;
  if (!successor) return err([{ field: 'successor', code: 'gone', unit: key }]);
  if (!existsOn(successor, from)) {
    return err([{ field: 'successor', code: 'not-in-force', unit: key }]);
  }
  const faults = checkChosen(units, merger);
  return faults.length > 0 ? err(faults) : ok(merge(units, { ...merger, successor }));
}

/** Whoever is merged existed the day before, and is neither the successor nor chosen twice. */
function checkChosen(
  units: readonly Unit[],
  { from, key, ending, giving }: ReadMerger,
): readonly UnitFormFault[] {
  if (ending.length + giving.length === 0) return [{ field: 'ending', code: 'nothing-chosen' }];
  const eve = addDays(from, -1);
  const check = (field: 'ending' | 'giving', others: readonly string[], keys: readonly string[]) =>
    keys.flatMap((chosen): UnitFormFault[] => {
      const unit = units.find((other) => unitKey(other) === chosen);
      if (!unit) return [{ field, code: 'gone', unit: chosen }];
      if (chosen === key || others.includes(chosen)) {
        return [{ field, code: 'same-unit', unit: chosen }];
      }
      return existsOn(unit, eve) ? [] : [{ field, code: 'not-in-force', unit: chosen }];
    });
  return [...check('ending', giving, ending), ...check('giving', [], giving)];
}
