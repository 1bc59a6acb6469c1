/** The word for a sheet of units that was checked: it is checked again against the registry of now. */
import type { Deps } from '../../deps';
import { err, ok, type Result } from '../../domain/result';
import { newFaults } from '../../domain/units/check-units';
import { applyChange } from '../../domain/units/unit-change';
import type { Act } from '../audit/act';
import { decideImport } from '../imports/decide-import';
import { findImport, readRows } from '../imports/read-import';
import { withRegistry } from './change-registry';
import type { UnitStep } from './write-units';

export const CONFIRM_REFUSALS = ['busy', 'changed', 'decided', 'gone'] as const;

/**
 * `busy`: somebody is changing the registry; `changed`: it was, so that the rows fit no more; `decided`: it was
 * confirmed before; `gone`: too late.
 */
export type ConfirmRefusal = (typeof CONFIRM_REFUSALS)[number];

/** Decides a held sheet. Follow it by `startImport`. */
export async function confirmUnits(
  deps: Deps,
  act: Act,
  { id, account }: { readonly id: string; readonly account: string },
): Promise<Result<true, ConfirmRefusal>> {
  const confirmed = await withRegistry(deps, async (units) => {
    const pending = await findImport(deps, id, account);
    if (pending?.kind !== 'units') return err('gone' as const);
    if (pending.stage !== 'held') return err('decided' as const);
    const steps = (await readRows(deps, pending)) as readonly UnitStep[];
    const puts = steps.flatMap((step) => ('put' in step ? [step.put] : []));
    const after = applyChange(units, { puts, removes: [] });
    if (newFaults(units, after).length > 0) return err('changed' as const);
    const decided = await decideImport(deps, act, { id, account, kind: 'units' });
    return decided.ok ? ok(true as const) : decided;
  });
  return confirmed === 'busy' ? err('busy') : confirmed;
}
