import type { CampaignResults } from '../../../../server/actions/read-results';
import type { Pack } from '../../../../server/domain/definition/pack';
import {
  criterionPage,
  type CriterionModel,
} from '../../../../server/web/view-models/office/criterion';
import { contextIn, EVERYBODY, resultsOf, shippedPack, withScoring, type Pattern } from './fixture';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

function times(...counts: readonly number[]): Pattern {
  return counts.flatMap((count, option) => Array.from({ length: count }, () => option));
}

/** README 3.4 of the domain notes. */
const WORKED = {
  ...EVERYBODY,
  G1: times(20, 8, 2, 0),
  G2: times(10, 10, 2, 0),
  G3: times(12, 0, 0, 0),
  G4: times(9, 6, 2, 1),
};

function page(results: CampaignResults, criterion: string, locale = 'vi'): CriterionModel {
  const model = criterionPage({ ...contextIn(locale), results, criterion });
  if (!model) throw new Error(`no criterion ${criterion}`);
  return model;
}

describe('the working of a criterion', () => {
  it('can be followed with a pocket calculator', () => {
    const { groups, steps, stat } = page(resultsOf(pack, 'closed', WORKED), '2.1');
    expect(groups.map(({ questions }) => questions[0]?.formula)).toEqual([
      '(20 × 100 + 8 × 60 + 2 × 20) / 30 = 2.520 / 30 = 84 %',
      '(10 × 100 + 10 × 60 + 2 × 20) / 22 = 1.640 / 22 ≈ 74,5455 %',
      '(12 × 100) / 12 = 1.200 / 12 = 100 %',
      '(9 × 100 + 6 × 60 + 2 × 20 + 1 × 0) / 18 = 1.300 / 18 ≈ 72,2222 %',
    ]);
    expect(steps.map(({ text }) => text)).toEqual([
      '(84 + 74,5455 + 100 + 72,2222) / 4 ≈ 82,6919 %',
      '0,75 × 82,6919 / 100 ≈ 0,6202',
      '0,6202 → 0,62',
    ]);
    expect(stat).toMatchObject({ value: '0,62 / 0,75', forecast: true });
  });

  it('pools the ballots where the pack says so', () => {
    const pooled = withScoring(pack, { aggregation: 'pooled-answers' });
    const { steps } = page(resultsOf(pooled, 'closed', WORKED), '2.1');
    expect(steps[0]?.text).toBe(
      '(2.520 + 1.640 + 1.200 + 1.300) / (30 + 22 + 12 + 18) = 6.660 / 82 ≈ 81,2195 %',
    );
    expect(steps.at(-1)?.text).toBe('0,6091 → 0,61');
  });

  it('shows weights that differ', () => {
    const weighted = withScoring(pack, { weights: { G1: '2' } });
    const { steps } = page(resultsOf(weighted, 'closed', WORKED), '2.1');
    expect(steps[0]?.text).toContain('(2 × 84 + 1 × 74,5455');
    expect(steps[0]?.text).toContain('/ (2 + 1 + 1 + 1)');
  });

  it('leaves a group under its minimum out and says why', () => {
    const results = resultsOf(pack, 'closed', { ...EVERYBODY, G5: times(10) });
    const { groups, stat } = page(results, '3.1');
    expect(groups.map(({ counted }) => counted)).toEqual([false, true]);
    expect(groups[0]?.verdict).toContain('dưới mức tối thiểu 30');
    expect(stat.note).toBe('thiếu nhóm G5');
  });

  it('takes the published index, two decimals, times the maximum', () => {
    const { index, steps, counts } = page(resultsOf(pack, 'closed', EVERYBODY), '8.1', 'en');
    expect(index?.formulas.filter(({ published }) => published)).toHaveLength(1);
    expect(index?.formulas).toHaveLength(3);
    expect(counts.map(({ table }) => table?.rows.length)).toEqual([16, 16]);
    expect(steps[0]?.text).toMatch(/^3\.00 × \d+(\.\d{1,2})? \/ 100 = \d\.\d+$/);
  });

  it('names the basis of each rule and the documents', () => {
    const { rules } = page(resultsOf(pack, 'closed', EVERYBODY), '2.1');
    expect(rules.rules.map(({ mark }) => mark.words)).toContain('có nguồn');
    expect(rules.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['S-GL', 'S-YB']));
  });

  it('does not exist for an unknown id', () => {
    const results = resultsOf(pack, 'closed', EVERYBODY);
    expect(criterionPage({ ...contextIn(), results, criterion: '9.9' })).toBeUndefined();
  });
});

describe('while invited groups are hidden', () => {
  it('shows the live groups, a range and no steps', () => {
    const { groups, steps, stat, pending } = page(resultsOf(pack, 'open', WORKED), '1.3');
    expect(groups.map(({ id, questions }) => [id, questions.length])).toEqual([
      ['G4', 0],
      ['G5', 1],
      ['G6', 1],
    ]);
    expect(groups[0]).toMatchObject({ verdict: 'ẩn đến khi kết thúc', facts: [], mean: '' });
    expect(steps).toEqual([]);
    expect(stat.value).toMatch(/^từ .* đến .* \/ 0,75$/);
    expect(pending).toContain('0 %');
  });
});
