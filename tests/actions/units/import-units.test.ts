import { applyImport, rollImportsForward } from '../../../server/actions/imports/apply-import';
import { confirmUnits } from '../../../server/actions/units/confirm-units';
import { prepareUnits } from '../../../server/actions/units/prepare-units';
import { readKinds } from '../../../server/actions/units/read-kinds';
import { unitCsv, unitWorkbook } from '../../../server/actions/units/unit-sheet';
import { unitKey } from '../../../server/domain/units/unit';
import { A, B, DISTRICT, MANAGER, onEachStore } from '../../support/registry';
import { shippedUnits } from '../../support/shipped-units';
import { aUnit } from '../../support/units';

const HEADER = 'Mã;Tên;Loại;Cấp trên;Từ ngày;Đến ngày';

onEachStore('importing units', (registry) => {
  async function prepare(content: Buffer | string, name = 'don-vi.csv') {
    const file = { name, content: Buffer.from(content) };
    const asked = { account: MANAGER.account, file, returnTo: '/quan-ly/don-vi' };
    const prepared = await prepareUnits(registry.deps, asked);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
    return prepared.value;
  }
  const confirm = (id: string, account: string = MANAGER.account) =>
    confirmUnits(registry.deps, registry.act('units.imported'), { id, account });

  test.each(['xlsx', 'csv'])('a registry exported as %s and imported is the same', async (type) => {
    const { deps } = registry;
    const original = await shippedUnits();
    await deps.store.units.removeAll(await registry.keys());
    await deps.store.units.putAll(original);
    const before = await deps.store.units.all();
    const kinds = await readKinds(deps);
    const content = type === 'xlsx' ? await unitWorkbook(before, kinds) : unitCsv(before, kinds);
    const { plan, held } = await prepare(content, `danh-muc.${type}`);
    expect(plan).toMatchObject({ added: [], changed: [], faults: [], unchanged: before.length });
    expect(held).toBeUndefined();

    await deps.store.units.removeAll(before.map(unitKey));
    const again = await prepare(content, `danh-muc.${type}`);
    expect(again.plan.added).toHaveLength(before.length);
    expect(await confirm(again.held!)).toEqual({ ok: true, value: true });
    await applyImport(deps, again.held!);
    expect(await deps.store.units.all()).toEqual(before);
  });

  test('only what differs is held and written, once it is confirmed', async () => {
    const { sheet, plan, held } = await prepare(
      `${HEADER}\nA;Xã A đổi;xã;250;01/01/2021;\nB;Xã B;xa;250;1/1/2021;\nC;Xã C;Phường;250;01/01/2024;\n`,
    );
    expect([plan.added.length, plan.changed.length, plan.unchanged]).toEqual([1, 1, 1]);
    expect(sheet.title('parent')).toBe('Cấp trên');
    expect(await registry.keys()).toHaveLength(4);
    expect(await confirm(held!)).toEqual({ ok: true, value: true });
    expect(await confirm(held!)).toEqual({ ok: false, error: 'decided' });
    expect(await registry.deps.store.audit.last()).toMatchObject({
      event: 'units.imported',
      object: { kind: 'import', id: held },
    });
    await rollImportsForward(registry.deps);
    expect(await registry.unit('A@2021-01-01')).toEqual({ ...A, name: { vi: 'Xã A đổi' } });
    expect(await registry.unit('B@2021-01-01')).toEqual(B);
    expect(await registry.unit('C@2024-01-01')).toMatchObject({ kind: 'phuong' });
  });

  test('one row with a fault keeps all rows out', async () => {
    const { plan, held } = await prepare(
      `${HEADER}\nC;Xã C;xa;250;01/01/2024;\nD;;xa;250;31/02/2024;\n`,
    );
    expect(held).toBeUndefined();
    expect(plan.faults.map(({ line, cell, code }) => [line, cell, code])).toEqual([
      [3, 'from', 'bad-day'],
      [3, 'name', 'missing'],
    ]);
  });

  test('what cannot be read, or lacks a column, is told', async () => {
    const { deps } = registry;
    const file = (content: string) => ({ name: 'x.csv', content: Buffer.from(content) });
    const asked = (content: string) => ({ account: 'me', file: file(content), returnTo: '/' });
    expect(await prepareUnits(deps, asked(''))).toMatchObject({
      error: { kind: 'sheet', problem: { code: 'no-content' } },
    });
    expect(await prepareUnits(deps, asked('Mã;Tên\n1;2'))).toMatchObject({
      error: { kind: 'columns', problems: [{ column: 'Loại đơn vị' }, { column: 'Có từ ngày' }] },
    });
  });

  test('a sheet that the registry no longer fits is refused', async () => {
    const { held } = await prepare(`${HEADER}\nC;Xã C;xa;250;01/01/2024;\n`);
    const ended = { ...DISTRICT, validTo: aUnit('x', { to: '2024-06-30' }).validTo! };
    await registry.deps.store.units.putAll([ended]);
    expect(await confirm(held!)).toEqual({ ok: false, error: 'changed' });
    await rollImportsForward(registry.deps);
    expect(await registry.unit('C@2024-01-01')).toBeUndefined();
  });

  test('a sheet of somebody else, or none, cannot be confirmed', async () => {
    const { held } = await prepare(`${HEADER}\nC;Xã C;xa;250;01/01/2024;\n`);
    expect(await confirm(held!, 'somebody else')).toEqual({ ok: false, error: 'gone' });
    expect(await confirm('none')).toEqual({ ok: false, error: 'gone' });
  });

  test('while somebody changes the registry it has to wait', async () => {
    const { held } = await prepare(`${HEADER}\nC;Xã C;xa;250;01/01/2024;\n`);
    const { leases } = registry.deps.store;
    const now = registry.deps.clock.now();
    await leases.take('units', 'somebody else', now, now + 1000);
    expect(await confirm(held!)).toEqual({ ok: false, error: 'busy' });
    await leases.extend('units', 'somebody else', now);
    expect((await confirm(held!)).ok).toBe(true);
  });
});
