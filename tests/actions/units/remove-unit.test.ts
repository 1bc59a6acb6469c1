import { removeUnit } from '../../../server/actions/units/remove-unit';
import { day } from '../../../server/domain/day';
import { A, B, CITY, DISTRICT, onEachStore, refused } from '../../support/registry';

onEachStore('removing a unit', (registry) => {
  const remove = (unit: typeof A) => removeUnit(registry.deps, registry.act('unit.removed'), unit);

  test('what nothing refers to', async () => {
    expect(await remove(A)).toEqual({ ok: true, value: true });
    expect(await registry.unit('A@2021-01-01')).toBeUndefined();
  });

  test('not what others lie under or succeed to', async () => {
    const used = (id: string) => refused({ field: 'code', code: 'in-use', unit: id });
    expect(await remove(DISTRICT)).toEqual(used('250@2021-01-01'));
    await registry.deps.store.units.putAll([
      { ...B, validTo: day('2025-06-30'), succeededBy: ['A@2021-01-01'] },
    ]);
    expect(await remove(A)).toEqual(used('A@2021-01-01'));
    expect(await remove(CITY)).toEqual(used('01@2021-01-01'));
  });

  test('not what a desk or an account belongs to', async () => {
    const { desks, accounts } = registry.deps.store;
    await desks.addAll([{ code: 'quay-a', name: { vi: 'Quầy' }, unit: 'A', doors: [] }]);
    expect((await remove(A)).ok).toBe(false);
    const account = { id: 'b', username: 'b', name: 'B', roles: ['viewer'] as const, unit: 'B' };
    await accounts.add({ ...account, disabled: false, activated: true });
    expect((await remove(B)).ok).toBe(false);
  });
});
