import { join } from 'node:path';
import { formatProblem } from '../../server/definitions/definition-problem';
import { loadPacks } from '../../server/definitions/load-packs';
import { loadUnits } from '../../server/definitions/load-units';
import { criteriaOf, measuringQuestions, type Pack } from '../../server/domain/definition/pack';
import { runExample } from '../../server/domain/definition/run-example';
import { day } from '../../server/domain/day';
import { unitOn, type Unit } from '../../server/domain/units/unit';

const ROOT = join(__dirname, '..', '..', 'survey-definitions');

const loading = loadPacks(ROOT);

async function packs(): Promise<Pack[]> {
  const loaded = await loading;
  if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
  return loaded.value.map(({ pack }) => pack);
}

async function pack(id: string): Promise<Pack> {
  const found = (await packs()).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
}

describe('shipped packs', () => {
  it('load without a fault or a missing translation', async () => {
    expect((await packs()).map(({ id }) => id)).toEqual(['cchc-huyen-2024', 'sipas-2026']);
    const loaded = await loading;
    expect(loaded.ok && loaded.value.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('say that they are reconstructions', async () => {
    expect((await packs()).map(({ status }) => status)).toEqual([
      'reconstruction',
      'reconstruction',
    ]);
  });

  it('agree with their worked examples', async () => {
    for (const shipped of await packs()) {
      expect(shipped.examples.length).toBeGreaterThan(0);
      for (const example of shipped.examples) {
        const title = `${shipped.id}: ${example.title['vi']}`;
        expect([title, runExample(shipped, example)]).toEqual([title, []]);
      }
    }
  });
});

describe('cchc-huyen-2024', () => {
  it('has 8 fields, 30 criteria and 30.00 points', async () => {
    const { fields, maximum } = await pack('cchc-huyen-2024');
    expect(maximum).toBe('30.00');
    expect(fields.map(({ id, max, criteria }) => [id, max, criteria.length])).toEqual([
      ['1', '2.50', 3],
      ['2', '3.00', 4],
      ['3', '6.00', 5],
      ['4', '3.00', 4],
      ['5', '5.00', 5],
      ['6', '2.00', 3],
      ['7', '3.50', 3],
      ['8', '5.00', 3],
    ]);
  });

  it.each([
    ['G1', 18, 18],
    ['G2', 12, 12],
    ['G3', 14, 15],
    ['G4', 22, 23],
    ['G5', 15, 25],
    ['G6', 15, 25],
  ])('%s measures %i criteria by %i questions', async (group, criteria, questions) => {
    const shipped = await pack('cchc-huyen-2024');
    const measured = criteriaOf(shipped).map((one) => measuringQuestions(shipped, one, group));
    expect(measured.filter((ids) => ids.length > 0)).toHaveLength(criteria);
    expect(new Set(measured.flat()).size).toBe(questions);
  });

  it('has an index of 16 items in five factors', async () => {
    const [index] = (await pack('cchc-huyen-2024')).indexes;
    expect(index?.factors.map(({ items }) => items.length)).toEqual([3, 4, 3, 3, 3]);
  });
});

describe('sipas-2026', () => {
  it('has 23 policy items in four factors and 16 service items in five', async () => {
    const { indexes, maximum, overallIndex } = await pack('sipas-2026');
    expect(maximum).toBeUndefined();
    expect(
      indexes.map(({ id, factors }) => [id, factors.map(({ items }) => items.length)]),
    ).toEqual([
      ['SIPAS_CS', [2, 2, 9, 10]],
      ['SIPAS_DV', [3, 4, 3, 3, 3]],
    ]);
    expect(overallIndex?.of).toEqual(['SIPAS_CS', 'SIPAS_DV']);
  });
});

describe('units of Mê Linh', () => {
  async function units(): Promise<readonly Unit[]> {
    const loaded = await loadUnits(join(ROOT, 'units', 'me-linh-2024.yaml'));
    if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
    return loaded.value;
  }

  it.each([
    ['2024-12-31', 18, 13],
    ['2025-01-01', 17, 13],
    ['2025-07-01', 4, 0],
  ])('on %s: %i communes and townships, %i divisions', async (text, communes, divisions) => {
    const today = day(text);
    const existing = (await units()).filter(
      (unit, _, all) => unitOn(all, unit.code, today) === unit,
    );
    expect(existing.filter(({ kind }) => kind === 'xa' || kind === 'thi-tran')).toHaveLength(
      communes,
    );
    expect(existing.filter(({ kind }) => kind === 'phong')).toHaveLength(divisions);
  });

  it('tells reused codes apart by the day', async () => {
    const all = await units();
    expect(unitOn(all, '08974', day('2025-06-30'))?.name['vi']).toBe('Xã Đại Thịnh');
    expect(unitOn(all, '08974', day('2025-07-01'))?.name['vi']).toBe('Xã Quang Minh');
  });

  it('offers a unit for every unit in charge', async () => {
    const codes = (await units()).map(({ code }) => code);
    const { unitsInCharge } = await pack('cchc-huyen-2024');
    expect(codes).toEqual(expect.arrayContaining(Object.keys(unitsInCharge)));
  });
});
