import { changeUnit } from '../../../server/actions/units/change-unit';
import type { UnitCells } from '../../../server/domain/units/unit-cells';
import { A, DISTRICT, onEachStore, refused, typed } from '../../support/registry';
import { aUnit } from '../../support/units';

onEachStore('correcting a unit', (registry) => {
  const change = (unit: typeof A, cells: UnitCells) =>
    changeUnit(registry.deps, registry.act('unit.changed'), { unit, cells });

  test('name and days, of which the log names the cells that differ', async () => {
    const cells = typed(A, { name: 'Xã Đúng', from: '01/02/2021', code: 'not read' });
    expect(await change(A, cells)).toEqual({ ok: true, value: 'A@2021-02-01' });
    expect(await registry.keys()).toEqual([
      '01@2021-01-01',
      '250@2021-01-01',
      'A@2021-02-01',
      'B@2021-01-01',
    ]);
    expect(await registry.deps.store.audit.last()).toMatchObject({
      object: { kind: 'unit', id: 'A@2021-01-01' },
      fields: ['from', 'name'],
    });
  });

  test('refuses what would leave others without a superior, at the day', async () => {
    const moved = { field: 'from', code: 'no-parent', other: '250' };
    expect(await change(DISTRICT, typed(DISTRICT, { from: '01/02/2021' }))).toEqual(
      refused({ ...moved, unit: 'A@2021-01-01' }, { ...moved, unit: 'B@2021-01-01' }),
    );
    expect(await change(A, typed(A, { parent: 'A' }))).toEqual(
      refused({ field: 'parent', code: 'circle', unit: 'A@2021-01-01', other: 'A' }),
    );
  });

  test('of a unit that somebody has just removed, or onto another one', async () => {
    await registry.deps.store.units.putAll([aUnit('A', { from: '2020-01-01', to: '2020-12-31' })]);
    expect(await change(A, typed(A, { parent: '', from: '01/01/2020' }))).toEqual(
      refused({ field: 'from', code: 'code-taken', unit: 'A@2021-01-01', other: 'A@2020-01-01' }),
    );
    await registry.deps.store.units.removeAll(['A@2021-01-01']);
    expect(await change(A, typed(A))).toEqual(
      refused({ field: 'code', code: 'gone', unit: 'A@2021-01-01' }),
    );
  });
});
