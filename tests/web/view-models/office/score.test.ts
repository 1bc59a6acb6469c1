import type { Pack } from '../../../../server/domain/definition/pack';
import { HUNDRED, ratio, sum, toDecimal, type Ratio } from '../../../../server/domain/score/ratio';
import { campaignPage } from '../../../../server/web/view-models/office/campaign';
import type { ScoreTableModel } from '../../../../server/web/view-models/office/score-table';
import { contextIn, EVERYBODY, resultsOf, shippedPack, withScoring } from './fixture';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

function printed(text: string): Ratio {
  return ratio(text.replace('−', '-').replace(',', '.'));
}

function table(of: Pack, state: 'open' | 'closed', patterns = EVERYBODY): ScoreTableModel {
  const { scores } = campaignPage({ ...contextIn(), results: resultsOf(of, state, patterns) });
  if (!scores) throw new Error('no table');
  return scores;
}

describe('a closed campaign', () => {
  it('shows the figures of its scorecard', () => {
    const results = resultsOf(pack, 'closed', EVERYBODY);
    const { card } = results.publication;
    const model = campaignPage({ ...contextIn('en'), results });
    expect(model.scores?.totalPoints).toBe(toDecimal(card.total, 2));
    expect(model.scores?.fields.map(({ points }) => points)).toEqual(
      card.fields.map(({ points }) => toDecimal(points, 2)),
    );
    const rows = model.scores?.fields.flatMap(({ criteria }) => criteria) ?? [];
    expect(rows.map(({ points, ratio: share }) => [points, share])).toEqual(
      card.fields
        .flatMap(({ criteria }) => criteria)
        .map((one) => [
          toDecimal(one.points ?? ratio(0), 2),
          `${toDecimal((one.ratio ?? ratio(0)).mul(HUNDRED), 2)}%`,
        ]),
    );
  });

  it('rounds 0,75 × 70 % = 0,525 up to 0,53', () => {
    const row = table(pack, 'closed').fields[1]?.criteria[2];
    expect([row?.id, row?.ratio, row?.points]).toEqual(['2.3', '70,00\u00a0%', '0,53']);
  });

  it('has columns that add up as printed', () => {
    const { fields, totalPoints, totalMax } = table(pack, 'closed');
    for (const field of fields) {
      expect(sum(field.criteria.map(({ points }) => printed(points)))).toEqual(
        printed(field.points),
      );
      expect(sum(field.criteria.map(({ max }) => printed(max)))).toEqual(printed(field.max));
    }
    expect(sum(fields.map(({ points }) => printed(points)))).toEqual(printed(totalPoints));
    expect(sum(fields.map(({ max }) => printed(max)))).toEqual(printed(totalMax));
  });

  it('adds up with the line of the rounding difference when only the total is rounded', () => {
    const atTotal = withScoring(pack, { rounding: { stage: 'total', decimals: 2 } });
    const patterns = { ...EVERYBODY, G1: [0, 0, 0, 1, 1, 1, 2], G3: [0, 0, 0, 0, 0, 1, 3] };
    const { fields, totalPoints, roundingDifference } = table(atTotal, 'closed', patterns);
    expect(fields[0]?.criteria[0]?.points).toMatch(/^\d,\d{4}$/);
    for (const field of fields) {
      expect(sum(field.criteria.map(({ points }) => printed(points)))).toEqual(
        printed(field.points),
      );
    }
    expect(
      sum([...fields.map(({ points }) => printed(points)), printed(roundingDifference)]),
    ).toEqual(printed(totalPoints));
  });

  it('marks every reconstructed maximum and explains the mark once', () => {
    const { fields, legend } = table(pack, 'closed');
    const rows = fields.flatMap((field) => [field, ...field.criteria]);
    expect(rows.map(({ mark }) => mark.sign)).toEqual(rows.map(() => '†'));
    expect(legend.map(({ sign }) => sign)).toEqual(['†']);
  });

  it('says which group is missing where, and that a criterion without points is not 0', () => {
    const patterns = { ...EVERYBODY, G1: [0, 0], G5: EVERYBODY.G5?.slice(0, 29) ?? [] };
    const results = resultsOf(pack, 'closed', { ...patterns, G6: [] });
    const { head, scores } = campaignPage({ ...contextIn(), results });
    const lines = head.caution?.lines.join('\n') ?? '';
    expect(lines).toContain('không phải 0): 3.1, 3.2, 3.3, 3.5, 5.4, 7.2, 8.3.');
    expect(lines).toContain('Thiếu nhóm G1 – Đại biểu HĐND Thành phố (quá ít: dưới 5 phiếu');
    expect(lines).toContain('29 người trả lời hợp lệ, dưới mức tối thiểu 30');
    expect(scores?.fields[2]?.criteria[0]?.points).toBe('–');
    expect(head.stats[0]?.value).toContain(' / 21,75');
    expect(head.stats[0]?.forecast).toBe(true);
  });
});

describe('an open campaign', () => {
  it('names groups that it does not ask as missing, and nowhere else', () => {
    const results = resultsOf(pack, 'open', EVERYBODY);
    const visibility = new Map(results.publication.visibility).set('G2', 'not-asked');
    const publication = { ...results.publication, visibility };
    const { head, scores } = campaignPage({
      ...contextIn(),
      results: { ...results, publication },
    });
    const lines = head.caution?.lines.filter((line) => line.includes('G2')) ?? [];
    expect(lines).toEqual([expect.stringMatching(/^Thiếu nhóm G2 .*\(không hỏi trong đợt này\)/)]);
    const rows = scores?.fields.flatMap(({ criteria }) => criteria) ?? [];
    const groups = rows.flatMap(({ respondents }) => respondents.map(({ group }) => group));
    expect(groups).toContain('G1');
    expect(groups).not.toContain('G2');
  });

  it('gives points to criteria of live groups only, and ranges to the others and the total', () => {
    const results = resultsOf(pack, 'open', EVERYBODY);
    const { head, scores } = campaignPage({ ...contextIn(), results });
    const rows = scores?.fields.flatMap(({ criteria }) => criteria) ?? [];
    expect(rows.find(({ id }) => id === '3.1')?.points).toBe('0,40');
    expect(rows.find(({ id }) => id === '2.1')?.points).toBe('từ 0,00 đến 0,75');
    expect(rows.find(({ id }) => id === '2.1')?.ratio).toBe('–');
    expect(scores?.totalPoints).toMatch(/^từ .+ đến .+$/);
    expect(head.stats[0]?.value).toBe(scores?.totalPoints);
    expect(head.caution?.lines[0]).toContain('0 %');
  });

  it('has ranges that add up as printed', () => {
    const { fields, totalPoints } = table(pack, 'open');
    const ends = (text: string): Ratio[] => {
      const [low = '', high = low] = text.replace('từ ', '').split(' đến ');
      return [printed(low), printed(high)];
    };
    const sums = [0, 1].map((end) =>
      sum(fields.map(({ points }) => ends(points)[end] ?? ratio(0))),
    );
    expect(sums).toEqual(ends(totalPoints));
  });

  it('says of hidden groups only that they are hidden, beside their turnout', () => {
    const { groups, scores } = campaignPage({
      ...contextIn(),
      results: resultsOf(pack, 'open', EVERYBODY),
    });
    const first = groups.rows[0]?.cells.map(({ text }) => text);
    expect(first).toEqual([
      'G1 – Đại biểu HĐND Thành phố',
      '8',
      '2.000',
      '8',
      '0,40\u00a0%',
      'ẩn đến khi kết thúc',
    ]);
    const respondents = scores?.fields[0]?.criteria[0]?.respondents;
    expect(respondents?.map(({ text }) => text)).toEqual(['ẩn', 'ẩn', 'ẩn', 'ẩn']);
  });
});
