import { mergeUnits, type TypedMerger } from '../../../server/actions/units/merge-units';
import { A, B, onEachStore, typed } from '../../support/registry';
import { aUnit } from '../../support/units';

onEachStore('merging units', (registry) => {
  const merge = (merger: Partial<TypedMerger>) =>
    mergeUnits(registry.deps, registry.act('unit.merged'), {
      from: '01/07/2025',
      ending: [],
      giving: [],
      successor: '',
      cells: typed(aUnit('N', { parent: '01' })),
      subordinates: false,
      ...merger,
    });

  test('two into a new one', async () => {
    const ending = ['A@2021-01-01', 'B@2021-01-01'];
    expect(await merge({ ending })).toEqual({ ok: true, value: 'N@2025-07-01' });
    expect(await registry.unit('A@2021-01-01')).toEqual({
      ...A,
      validTo: '2025-06-30',
      succeededBy: ['N@2025-07-01'],
    });
    expect(await registry.unit('N@2025-07-01')).toMatchObject({ parent: '01' });
    expect(await registry.faults()).toBe(0);
    expect(await registry.deps.store.audit.last()).toMatchObject({
      event: 'unit.merged',
      object: { kind: 'unit', id: 'N@2025-07-01' },
    });
  });

  test('one divided between a new one and one that is there', async () => {
    await merge({ ending: ['A@2021-01-01'] });
    const again = { ending: ['A@2021-01-01'], successor: 'B@2021-01-01' };
    expect(await merge(again)).toEqual({ ok: true, value: 'B@2021-01-01' });
    expect(await registry.unit('A@2021-01-01')).toMatchObject({
      validTo: '2025-06-30',
      succeededBy: ['N@2025-07-01', 'B@2021-01-01'],
    });
    expect(await registry.faults()).toBe(0);
  });

  test('a part of one that goes on', async () => {
    await merge({ giving: ['A@2021-01-01'] });
    expect(await registry.unit('A@2021-01-01')).toEqual({ ...A, succeededBy: ['N@2025-07-01'] });
  });

  test.each<[string, Partial<TypedMerger>, object]>([
    ['nobody chosen', {}, { field: 'ending', code: 'nothing-chosen' }],
    ['no day', { from: '' }, { field: 'from', code: 'missing' }],
    ['a wrong day', { from: '31/06/2025' }, { field: 'from', code: 'bad-day' }],
    [
      'chosen twice',
      { ending: ['A@2021-01-01'], giving: ['A@2021-01-01'] },
      { field: 'ending', code: 'same-unit' },
    ],
    [
      'the successor itself',
      { ending: ['A@2021-01-01'], successor: 'A@2021-01-01' },
      { field: 'ending', code: 'same-unit' },
    ],
    ['one that is not there', { giving: ['Z@2021-01-01'] }, { field: 'giving', code: 'gone' }],
    [
      'one that came later',
      { from: '01/01/2021', ending: ['A@2021-01-01'] },
      { field: 'ending', code: 'not-in-force' },
    ],
    [
      'no such successor',
      { ending: ['A@2021-01-01'], successor: 'Z@2021-01-01' },
      { field: 'successor', code: 'gone' },
    ],
    [
      'a code that somebody has',
      { ending: ['A@2021-01-01'], cells: typed(B) },
      { field: 'code', code: 'code-taken', other: 'B@2021-01-01' },
    ],
    [
      'units below one that ends',
      { ending: ['250@2021-01-01'] },
      { field: 'ending', code: 'no-parent', unit: 'A@2021-01-01' },
    ],
    [
      'a new unit without a name',
      { ending: ['A@2021-01-01'], cells: typed(aUnit('N'), { name: '' }) },
      { field: 'name', code: 'missing' },
    ],
  ])('%s', async (_name, merger, expected) => {
    const merged = await merge(merger);
    if (merged.ok || merged.error === 'busy') throw new Error('it was merged');
    expect(merged.error[0]).toMatchObject(expected);
    expect(await registry.keys()).toHaveLength(4);
  });
});
