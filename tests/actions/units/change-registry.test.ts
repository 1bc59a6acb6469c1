import { addUnit } from '../../../server/actions/units/add-unit';
import { changeRegistry } from '../../../server/actions/units/change-registry';
import { err, ok } from '../../../server/domain/result';
import { A, B, onEachStore, refused, typed } from '../../support/registry';
import { aUnit } from '../../support/units';

onEachStore('a change of the registry', (registry) => {
  const change = (plan: Parameters<typeof changeRegistry<string>>[2]['plan']) =>
    changeRegistry<string>(registry.deps, registry.act('unit.changed'), {
      object: { kind: 'unit', id: 'A@2021-01-01' },
      fields: ['kind'],
      plan,
      wouldBe: ({ unit, code }) => `${unit.code} ${code}`,
    });

  test('is planned from the registry of now, checked as a whole, and written', async () => {
    const puts = [{ ...A, kind: 'phuong' }];
    expect(
      await change((units) => {
        expect(units).toContainEqual(B);
        return ok({ puts, removes: ['B@2021-01-01'] });
      }),
    ).toEqual({ ok: true, value: { puts, removes: ['B@2021-01-01'] } });
    expect(await registry.keys()).toEqual(['01@2021-01-01', '250@2021-01-01', 'A@2021-01-01']);
    expect(await registry.unit('A@2021-01-01')).toEqual(puts[0]);
  });

  test('that cannot be planned, or would leave faults, is neither logged nor written', async () => {
    const before = await registry.deps.store.audit.last();
    expect(await change(() => err(['no plan']))).toEqual(refused('no plan'));
    expect(await change(() => ok({ puts: [], removes: ['250@2021-01-01'] }))).toEqual(
      refused('A no-parent', 'B no-parent'),
    );
    expect(await registry.keys()).toHaveLength(4);
    expect(await registry.deps.store.audit.last()).toEqual(before);
  });

  test('a change whose process died is finished before the next one is planned', async () => {
    const { deps } = registry;
    const { imports, units } = deps.store;
    const decide = imports.decide.bind(imports);
    const dying = {
      ...deps,
      store: {
        ...deps.store,
        imports: {
          ...imports,
          decide: async (id: string, now: number) => {
            await decide(id, now);
            throw new Error('the process dies here');
          },
        },
      },
    };
    const cells = typed(aUnit('C', { parent: '250' }));
    await expect(addUnit(dying, registry.act('unit.added'), cells)).rejects.toThrow('dies');
    expect(await registry.unit('C@2021-01-01')).toBeUndefined();
    const again = await addUnit(deps, registry.act('unit.added'), cells);
    expect(again).toMatchObject(refused({ code: 'code-taken' }));
    expect((await units.all()).filter(({ code }) => code === 'C')).toHaveLength(1);
  });
});
