/**
 * The one way to change the registry of units: one at a time in all processes, checked as a whole, logged,
 * then written whole or not at all by way of a pending import.
 */
import { randomUUID } from 'node:crypto';
import type { Deps } from '../../deps';
import type { AuditObject } from '../../domain/audit/audit-event';
import { SYSTEM_ACTOR } from '../../domain/audit/audit-entry';
import { err, ok, type Result } from '../../domain/result';
import { newFaults, type RegistryFault } from '../../domain/units/check-units';
import { applyChange, type UnitChange } from '../../domain/units/unit-change';
import type { Unit } from '../../domain/units/unit';
import type { Act } from '../audit/act';
import { applyImport } from '../imports/apply-import';
import { holdImport } from '../imports/hold-import';
import type { UnitStep } from './write-units';

const LEASE = 'units';
/** Longest time of a change; the lease ends by itself should the process die. */
const CHANGE_MS = 60_000;

type Planned<Fault> = Result<UnitChange, readonly Fault[]>;

/** What is to be done to the registry. */
export interface RegistryChange<Fault> {
  /** What the audit log names. */
  readonly object: AuditObject;
  readonly fields: readonly string[];
  /** The change, made from the registry as it is now, or why it cannot be made. */
  readonly plan: (units: readonly Unit[]) => Planned<Fault> | Promise<Planned<Fault>>;
  /** A fault that the registry would have after it. */
  readonly wouldBe: (fault: RegistryFault) => Fault;
}

/** Runs `work` while nobody else changes the registry; `busy` when somebody is doing so. */
export async function withRegistry<T>(
  deps: Deps,
  work: (units: readonly Unit[]) => Promise<T>,
): Promise<T | 'busy'> {
  const { leases } = deps.store;
  const owner = randomUUID();
  const now = deps.clock.now();
  if (!(await leases.take(LEASE, owner, now, now + CHANGE_MS))) return 'busy';
  try {
    await finishEarlierChanges(deps);
    return await work(await deps.store.units.all());
  } finally {
    await leases.extend(LEASE, owner, deps.clock.now());
  }
}

/** Makes a change. Nothing is written when it has faults. */
export async function changeRegistry<Fault>(
  deps: Deps,
  act: Act,
  { object, fields, plan, wouldBe }: RegistryChange<Fault>,
): Promise<Result<UnitChange, readonly Fault[] | 'busy'>> {
  const changed = await withRegistry(deps, async (units) => {
    const planned = await plan(units);
    if (!planned.ok) return planned;
    const faults = newFaults(units, applyChange(units, planned.value));
    if (faults.length > 0) return err(faults.map(wouldBe));
    await act.record(object, fields);
    await write(deps, act, planned.value);
    return ok(planned.value);
  });
  return changed === 'busy' ? err('busy') : changed;
}

/** A change whose process died is written before anybody plans the next one. */
async function finishEarlierChanges(deps: Deps): Promise<void> {
  for (const id of await deps.store.imports.listDecided()) {
    if ((await deps.store.imports.find(id))?.kind === 'units') await applyImport(deps, id);
  }
}

async function write(deps: Deps, act: Act, { puts, removes }: UnitChange): Promise<void> {
  const steps: UnitStep[] = [
    ...puts.map((put) => ({ put })),
    ...removes.map((remove) => ({ remove })),
  ];
  const account = act.actor?.account ?? SYSTEM_ACTOR;
  const id = await holdImport(deps, {
    account,
    kind: 'units',
    about: null,
    rows: steps,
    returnTo: '',
  });
  await deps.store.imports.decide(id, deps.clock.now());
  await applyImport(deps, id);
}
