import { addUnit } from '../../../server/actions/units/add-unit';
import { day } from '../../../server/domain/day';
import type { UnitCells } from '../../../server/domain/units/unit-cells';
import { A, onEachStore, refused, typed } from '../../support/registry';
import { aUnit } from '../../support/units';

onEachStore('adding a unit', (registry) => {
  const add = (cells: UnitCells) => addUnit(registry.deps, registry.act('unit.added'), cells);
  const NEW = aUnit('C', { parent: '250', from: '2024-01-01', kind: 'phuong' });

  test('a unit is there, and the log says which cells were filled', async () => {
    expect(await add(typed(NEW))).toEqual({ ok: true, value: 'C@2024-01-01' });
    expect(await registry.unit('C@2024-01-01')).toEqual(NEW);
    expect(await registry.deps.store.audit.last()).toMatchObject({
      actor: 'me',
      event: 'unit.added',
      object: { kind: 'unit', id: 'C@2024-01-01' },
      fields: ['code', 'from', 'kind', 'name', 'parent'],
    });
  });

  test('what is wrong keeps it out, and out of the log', async () => {
    const before = await registry.deps.store.audit.last();
    expect(await add(typed(NEW, { name: '', to: 'x' }))).toEqual(
      refused({ field: 'to', code: 'bad-day' }, { field: 'name', code: 'missing' }),
    );
    expect(await add(typed(NEW, { parent: '9' }))).toEqual(
      refused({ field: 'parent', code: 'no-parent', unit: 'C@2024-01-01', other: '9' }),
    );
    const taken = { field: 'code', code: 'code-taken', other: 'A@2021-01-01' };
    expect(await add(typed(A))).toEqual(refused({ ...taken, unit: 'A@2021-01-01' }));
    expect(await add(typed({ ...A, validFrom: day('2022-01-01') }))).toEqual(
      refused({ ...taken, unit: 'A@2022-01-01' }),
    );
    expect(await registry.keys()).toHaveLength(4);
    expect(await registry.deps.store.audit.last()).toEqual(before);
  });

  test('of many at the same time none is lost or half there', async () => {
    const wanted = Array.from({ length: 6 }, (_, i) => aUnit(`N${i}`, { parent: '250' }));
    const added = await Promise.all(wanted.map((unit) => add(typed(unit))));
    const done = added.filter(({ ok }) => ok).length;
    expect(done).toBeGreaterThan(0);
    expect(added.filter((one) => !one.ok && one.error === 'busy')).toHaveLength(6 - done);
    expect(await registry.keys()).toHaveLength(4 + done);
  });
});
