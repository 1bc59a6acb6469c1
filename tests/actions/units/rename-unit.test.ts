import { renameUnit } from '../../../server/actions/units/rename-unit';
import { day } from '../../../server/domain/day';
import type { UnitCells } from '../../../server/domain/units/unit-cells';
import { A, onEachStore, refused, typed } from '../../support/registry';

onEachStore('renaming a unit', (registry) => {
  const rename = (cells: UnitCells) =>
    renameUnit(registry.deps, registry.act('unit.renamed'), { unit: A, cells });

  test('keeps what was before', async () => {
    const cells = typed(A, { name: 'Phường A', kind: 'Phường', parent: '01', from: '1/7/2025' });
    expect(await rename(cells)).toEqual({ ok: true, value: 'A@2025-07-01' });
    expect(await registry.unit('A@2021-01-01')).toEqual({
      ...A,
      validTo: '2025-06-30',
      succeededBy: ['A@2025-07-01'],
    });
    expect(await registry.unit('A@2025-07-01')).toMatchObject({ kind: 'phuong', parent: '01' });
    expect(await registry.faults()).toBe(0);
  });

  test.each([
    ['01/01/2021', 'not-after-start'],
    ['31/12/2020', 'not-after-start'],
    ['31/06/2025', 'bad-day'],
    ['', 'missing'],
  ])('from %j is %s', async (from, code) => {
    expect(await rename(typed(A, { from }))).toMatchObject(refused({ field: 'from', code }));
    expect(await registry.keys()).toHaveLength(4);
  });

  test('after its last day is too late', async () => {
    await registry.deps.store.units.putAll([{ ...A, validTo: day('2024-12-31') }]);
    expect(await rename(typed(A, { from: '01/01/2025' }))).toMatchObject(
      refused({ field: 'from', code: 'not-in-force' }),
    );
  });
});
