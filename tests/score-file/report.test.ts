import { score } from '../../server/domain/score/score';
import { ratio } from '../../server/domain/score/ratio';
import { explainLines } from '../../server/score-file/explain';
import { scoreJson } from '../../server/score-file/json';
import { reportLines } from '../../server/score-file/report';
import { reportNumbersIn } from '../../server/score-file/numbers';
import { wordsIn } from '../../server/score-file/words';
import { aPack, type PackRules } from '../support/a-pack';
import { translatorFor } from '../support/rendering';
import { countAll, scoreOf, spread } from '../support/responses';

const rules: PackRules = {
  criteria: {
    '2.1': { max: '0.75', by: { G1: ['g1'], G2: ['g2'], G3: ['g3'], G4: ['g4'] } },
    '2.2': { max: '0.50', by: { G1: ['h1'] } },
    '8.1': { max: '10.00', index: 'SIPAS' },
  },
  indexes: { SIPAS: { groups: ['G5'], factors: { F1: ['DV1', 'DV2'], F2: ['DV3'] } } },
};
const pack = aPack(rules);
const responses = {
  G1: spread('g1', { A: 20, B: 8, C: 2, KB: 1 }),
  G2: spread('g2', { A: 10, B: 10, C: 2 }),
  G3: spread('g3', { A: 12 }),
  G4: spread('g4', { A: 9, B: 6, C: 2, D: 1 }),
  G5: [...spread('DV1', { '4': 2, '3': 1 }), ...spread('DV2', { '5': 4 })],
};
const card = scoreOf(pack, responses);
const words = wordsIn('vi', translatorFor('vi'));

test.each([
  [ratio('0.94'), 2, '0,94'],
  [ratio(1234567), 0, '1.234.567'],
  [ratio('-1234.5'), 2, '-1.234,50'],
])('numbers as Vietnamese papers write them: %#', (value, decimals, expected) => {
  expect(reportNumbersIn('vi').decimal(value, decimals)).toBe(expected);
});

test('a working shows an exact number as it is, and where a number goes on', () => {
  expect([ratio(84), ratio(125, 2), ratio(1640, 22)].map(words.working)).toEqual([
    '84',
    '62,5',
    '74,5455…',
  ]);
  expect(words.integer(12345)).toBe('12.345');
});

test('in English, point and comma change places', () => {
  const { decimal, integer, working } = reportNumbersIn('en');
  expect([decimal(ratio('1234.5'), 2), integer(12345), working(ratio(1640, 22))]).toEqual([
    '1,234.50',
    '12,345',
    '74.5455…',
  ]);
});

describe('json', () => {
  const json = scoreJson(pack, 'abc', card);

  test('total, fields and definition', () => {
    expect(json).toMatchObject({ total: '8.95', max: 11.25, provisional: true });
    expect(json.fields).toEqual([{ id: 'LV', max: 11.25, points: '8.95' }]);
    expect(json.definition).toEqual({
      id: 'thu',
      version: '1',
      hash: 'abc',
      status: 'reconstruction',
    });
  });

  test('criteria: points as strings, ratios to six places, n of every group of the rule', () => {
    expect(json.criteria).toEqual([
      {
        id: '2.1',
        max: 0.75,
        points: '0.62',
        ratio: 0.826919,
        n: { G1: 30, G2: 22, G3: 12, G4: 18 },
      },
      { id: '2.2', max: 0.5, points: null, ratio: null, n: { G1: 0 } },
      { id: '8.1', max: 10, points: '8.33', ratio: 0.8333, n: { G5: 7 } },
    ]);
  });

  test('satisfaction: percents to six places, null where nobody answered', () => {
    expect(json.sipas).toEqual({
      items: { DV1: 66.666667, DV2: 100, DV3: null },
      factors: { F1: 83.333333, F2: null },
      indexItemMean: 83.333333,
      indexFactorMean: 83.333333,
      indexPooledAnswers: 85.714286,
    });
  });

  test('with rounding at the total: criteria and fields with four decimals', () => {
    const atTotal = aPack({ ...rules, scoring: { rounding: { stage: 'total', decimals: 2 } } });
    const exact = scoreJson(atTotal, 'abc', scoreOf(atTotal, responses));
    expect(exact.criteria.map(({ points }) => points)).toEqual(['0.6202', null, '8.3330']);
    expect(exact.fields[0]?.points).toBe('8.9532');
    expect(exact.total).toBe('8.95');
  });

  test('a pack without points has no total, one without indexes no satisfaction', () => {
    const index = aPack({ indexes: { SIPAS: { groups: ['G5'], factors: { F: ['DV1'] } } } });
    expect(scoreJson(index, 'h', scoreOf(index, { G5: spread('DV1', { '4': 1 }) }))).toMatchObject({
      total: null,
      max: null,
      provisional: false,
      criteria: [],
      sipas: { indexItemMean: 100 },
    });
    const points = aPack({ criteria: { '1.1': { max: '1.00', by: { G1: ['q'] } } } });
    expect(scoreJson(points, 'h', scoreOf(points, {})).sipas).toBeNull();
  });

  test('the index that a criterion uses comes before the first of the pack', () => {
    const two = aPack({
      criteria: { '8.1': { max: '1.00', index: 'DV' } },
      indexes: {
        CS: { groups: ['G5'], factors: { A: ['c'] } },
        DV: { groups: ['G5'], factors: { B: ['d'] } },
      },
    });
    expect(scoreJson(two, 'h', scoreOf(two, {})).sipas?.items).toEqual({ d: null });
  });
});

describe('report', () => {
  const lines = reportLines(words, pack, 'abc', card, countAll(pack, responses));
  const text = lines.join('\n');

  test('says what it is and by which definition', () => {
    expect(lines.slice(0, 4)).toEqual([
      'Điểm nội bộ (dự báo)',
      'Bộ định nghĩa: thu, phiên bản 1 – bản tái dựng',
      'Quyết định: 1/QĐ ngày 01/01/2024, UBND',
      'Mã băm: abc',
    ]);
  });

  test('criteria with a comma, nothing instead of zero, missing groups by name', () => {
    expect(text).toMatch(/2\.1 +0,75 +0,62 +82,69 % +G1 30 · G2 22 · G3 12 · G4 18\n/);
    expect(text).toMatch(/2\.2 +0,50 +– +– +G1 0 {2}\(thiếu nhóm G1\)/);
    expect(text).toContain('TỔNG ĐIỂM: 8,95 / 11,25');
    expect(text).toContain('Chưa đủ dữ liệu: chưa có điểm tiêu chí 2.2;');
  });
});

describe('in English', () => {
  const english = wordsIn('en', translatorFor('en'));
  const lines = [
    ...reportLines(english, pack, 'abc', card, countAll(pack, responses)),
    ...['2.1', '2.2', '8.1'].flatMap((id) => explainLines(english, pack, card, id) ?? []),
  ];

  test('words and numbers are', () => {
    const text = lines.join('\n');
    expect(text).toContain('Internal score (forecast)\n');
    expect(text).toContain('TOTAL: 8.95 / 11.25');
    expect(text).toMatch(/2\.1 +0\.75 +0\.62 +82\.69% +G1 30 · G2 22/);
    expect(text).toContain('(20×100 + 8×60 + 2×20) / 30 = 2,520 / 30 = 84');
    expect(text).toContain('→ rounded half up to 2 decimals: 0.62');
  });

  test('nothing is left of Vietnamese, and every word is in the catalogue', () => {
    expect(
      lines.filter((line) => /nhóm|câu|điểm|tiêu chí|làm tròn|score-file:|\{\{/.test(line)),
    ).toEqual([]);
  });
});

describe('working', () => {
  const explain = (id: string, of = pack): string =>
    explainLines(words, of, score(of, countAll(of, responses)), id)?.join('\n') ?? '';

  test('of a mean of groups: counts, values, formula with numbers, rounding, basis', () => {
    const text = explain('2.1');
    expect(text).toContain('(20×100 + 8×60 + 2×20) / 30 = 2.520 / 30 = 84');
    expect(text).toContain('Không tính: không biết 1 · bỏ trống 0 · không áp dụng 0 · hỏng 0');
    expect(text).toContain(
      'Trung bình các nhóm = (1×84 + 1×74,5455… + 1×100 + 1×72,2222…) / (1 + 1 + 1 + 1) = 82,6919…',
    );
    expect(text).toContain(
      'Điểm = 0,75 × 82,6919… / 100 = 0,6202… → làm tròn nửa lên 2 chữ số: 0,62',
    );
    expect(text).toContain('Căn cứ: tái dựng.');
  });

  test('of pooled answers and of “không biết” as the lowest', () => {
    const pooled = explain(
      '2.1',
      aPack({ ...rules, scoring: { aggregation: 'pooled-answers', noOpinion: 'lowest' } }),
    );
    expect(pooled).toContain('(20×100 + 8×60 + 2×20 + 1×0) / 31 = 2.520 / 31 = 81,2903…');
    expect(pooled).toContain('(2.520 + 1.640 + 1.200 + 1.300) / (31 + 22 + 12 + 18) = 80,241');
  });

  test('of an index: items, three means, the published figure', () => {
    const text = explain('8.1');
    expect(text).toMatch(/DV1 +2 +3 +66,6667… {2}= 2 × 100 \/ 3/);
    expect(text).toContain('Trung bình các mục = (66,6667… + 100) / 2 = 83,3333…');
    expect(text).toContain('Gộp câu trả lời = (2 + 4 + 0) × 100 / (3 + 4 + 0) = 85,7143…');
    expect(text).toContain('Số công bố: trung bình các mục, làm tròn nửa lên 2 chữ số = 83,33 %');
    expect(text).toContain('Điểm = 10,00 × 83,33 / 100 = 8,333 → làm tròn nửa lên 2 chữ số: 8,33');
  });

  test('of a criterion without data, and of none', () => {
    expect(explain('2.2')).toContain('Không nhóm nào đủ dữ liệu: chưa có điểm (không phải 0).');
    expect(explainLines(words, pack, card, '9.9')).toBeUndefined();
  });
});
