/** A sheet of units, checked whole against the registry; while one row has a fault nothing is held. */
import type { Deps } from '../../deps';
import { ok, type Result } from '../../domain/result';
import { planImport, type ImportPlan } from '../../domain/units/plan-import';
import type { UnitCell } from '../../domain/units/unit-cells';
import { readTable, type Table, type TableFault } from '../../sheets/read-table';
import type { SheetFile } from '../../sheets/sheet';
import { holdImport } from '../imports/hold-import';
import { readKinds } from './read-kinds';
import { UNIT_COLUMNS } from './unit-sheet';
import type { UnitStep } from './write-units';

export interface UnitFile {
  readonly account: string;
  readonly file: SheetFile;
  /** Address of the page to go on with once everything is written. */
  readonly returnTo: string;
}

/** What is remembered of a held sheet of units beside its steps. */
export interface HeldUnits {
  /** Rows of the file. */
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly newKinds: readonly string[];
  readonly ignored: readonly string[];
}

export interface CheckedUnits {
  readonly sheet: Table<UnitCell>;
  readonly plan: ImportPlan;
  /** The import that waits to be confirmed; absent when a row has a fault or nothing would change. */
  readonly held?: string;
}

/** Checks a file, and holds what it would change when every row is good. */
export async function prepareUnits(
  deps: Pick<Deps, 'store' | 'keys' | 'clock' | 'definitions'>,
  { account, file, returnTo }: UnitFile,
): Promise<Result<CheckedUnits, TableFault>> {
  const read = await readTable(file, UNIT_COLUMNS);
  if (!read.ok) return read;
  const sheet = read.value;
  const plan = planImport(await deps.store.units.all(), sheet.rows, await readKinds(deps));
  const steps: UnitStep[] = [...plan.added, ...plan.changed].map((put) => ({ put }));
  if (steps.length === 0 || plan.faults.length > 0) return ok({ sheet, plan });
  const about: HeldUnits = {
    rows: sheet.rows.length,
    added: plan.added.length,
    changed: plan.changed.length,
    newKinds: plan.newKinds,
    ignored: sheet.unknown,
  };
  const held = await holdImport(deps, { account, kind: 'units', about, rows: steps, returnTo });
  return ok({ sheet, plan, held });
}
