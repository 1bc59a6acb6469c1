/** A registry of units to change, over a fresh store of either kind. */
import { actBy, type Act } from '../../server/actions/audit/act';
import { createDeps } from '../../server/create-deps';
import type { Deps } from '../../server/deps';
import type { AuditEvent } from '../../server/domain/audit/audit-event';
import { day } from '../../server/domain/day';
import { checkUnits } from '../../server/domain/units/check-units';
import { writeUnitCells, type UnitCells } from '../../server/domain/units/unit-cells';
import { unitKinds } from '../../server/domain/units/unit-kinds';
import { unitKey, type Unit } from '../../server/domain/units/unit';
import { createLog } from '../../server/log';
import { stores, type TestStore } from './stores';
import { loadTestConfig } from './test-config';
import { aUnit } from './units';

export const MANAGER = { account: 'me', name: 'Tôi', roles: ['manager'] } as const;

export const CITY = aUnit('01', { kind: 'thanh-pho', name: { vi: 'Thành phố' } });
export const DISTRICT = aUnit('250', { kind: 'huyen', parent: '01', name: { vi: 'Huyện' } });
export const A = aUnit('A', { parent: '250' });
export const B = aUnit('B', { parent: '250' });

export interface TestRegistry {
  readonly deps: Deps;
  /** Makes the registry the one above again. */
  reset(): Promise<void>;
  act(event: AuditEvent): Act;
  unit(key: string): Promise<Unit | undefined>;
  /** Keys of the units that are there, by code and first day. */
  keys(): Promise<readonly string[]>;
  /** How many faults the registry has. */
  faults(): Promise<number>;
}

export async function openRegistry(store: TestStore, today = '2026-11-24'): Promise<TestRegistry> {
  const clock = { today: () => day(today), now: () => Date.parse(`${today}T05:00:00Z`) };
  const deps = await createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
  const { units } = deps.store;
  return {
    deps,
    async reset() {
      await units.removeAll((await units.all()).map(unitKey));
      await units.putAll([CITY, DISTRICT, A, B]);
    },
    act: (event) => actBy(deps, MANAGER, event),
    unit: async (key) => (await units.all()).find((unit) => unitKey(unit) === key),
    keys: async () => (await units.all()).map(unitKey),
    faults: async () => checkUnits(await units.all()).length,
  };
}

/** Runs tests on each store, each of them over a registry of its own. */
export function onEachStore(title: string, tests: (registry: TestRegistry) => void): void {
  describe.each(stores())(`${title} on the %s`, (store) => {
    const registry = {} as TestRegistry;
    beforeAll(async () => {
      Object.assign(registry, await openRegistry(store));
    });
    afterAll(async () => {
      await registry.deps.store.close();
      await store.destroy();
    });
    beforeEach(() => registry.reset());
    tests(registry);
  });
}

/** A result that names these faults. */
export function refused(...faults: readonly unknown[]) {
  return { ok: false, error: faults };
}

/** A unit as it is typed. */
export function typed(unit: Unit, changes: Partial<UnitCells> = {}): UnitCells {
  return { ...writeUnitCells(unit, unitKinds([])), ...changes };
}
