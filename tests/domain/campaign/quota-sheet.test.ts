import { checkQuotaRows, type QuotaSheetRow } from '../../../server/domain/campaign/quota-sheet';
import {
  quotaDifference,
  readPeople,
  readQuotaRows,
} from '../../../server/domain/campaign/quota-table';
import type { Quota } from '../../../server/domain/campaign/quota';
import { day } from '../../../server/domain/day';
import { both } from '../../support/campaign';

const GROUP = {
  id: 'G6',
  code: 'ND',
  name: both('Người dân'),
  invited: false,
  assesses: 'unit' as const,
  terms: {},
};
const UNIT = { code: '08986', name: both('Xã Tự Lập'), kind: 'xa', validFrom: day('2020-01-01') };

const NAMES = {
  campaign: { id: 'c', groups: ['G6'] },
  groups: (words: string) => [GROUP, { ...GROUP, id: 'G5' }].filter(({ id }) => id === words),
  units: (words: string) =>
    words === 'hai' ? [UNIT, UNIT] : [UNIT].filter(({ code }) => code === words),
  source: (words: string) => (words === 'giao dịch' ? ('transactions' as const) : undefined),
};

const row = (line: number, ...cells: [string, string, string, string, string]): QuotaSheetRow => {
  const [group, unit, population, needed, source] = cells;
  return { line, typed: { group, unit, population, needed, source } };
};

test('a good row becomes a quota; what is needed may be left to the calculator', () => {
  const checked = checkQuotaRows([row(2, 'G6', '08986', '1.200', '', 'giao dịch')], NAMES);
  expect(checked).toEqual({
    quotas: [
      {
        campaign: 'c',
        group: 'G6',
        unit: '08986',
        population: 1200,
        populationSource: 'transactions',
        needed: 0,
      },
    ],
    problems: [],
  });
});

test.each<[QuotaSheetRow['typed'], string[]]>([
  [row(2, '', '', '', '', '').typed, ['group missing', 'unit missing', 'population missing']],
  [
    row(2, 'G9', 'x', 'y', 'z', 'w').typed,
    [
      'group unknown-group',
      'unit unknown-unit',
      'population no-number',
      'needed no-number',
      'source unknown-source',
    ],
  ],
  [
    row(2, 'G5', 'hai', '5', '6', '').typed,
    ['group not-asked', 'unit ambiguous-unit', 'needed above-population'],
  ],
])('%j has the faults %j', (typed, expected) => {
  const { problems, quotas } = checkQuotaRows([{ line: 7, typed }], NAMES);
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  expect(problems.every(({ line }) => line === 7)).toBe(true);
  expect(quotas).toEqual([]);
});

test('a unit that stands there twice is a fault of the second row', () => {
  const rows = [row(2, 'G6', '08986', '5', '1', ''), row(3, 'G6', '08986', '6', '1', '')];
  expect(checkQuotaRows(rows, NAMES).problems).toEqual([
    { line: 3, field: 'unit', code: 'twice', typed: '08986' },
  ]);
});

test.each([
  ['0', 0],
  ['1250', 1250],
  ['1.250', 1250],
  ['1 250', 1250],
  ['1.250.000', 1_250_000],
  ['10000000', 10_000_000],
  ['10000001', undefined],
  ['1.25', undefined],
  ['1,5', undefined],
  ['-1', undefined],
  ['', undefined],
])('"%s" people are %s', (typed, expected) => {
  expect(readPeople(typed)).toBe(expected);
});

describe('a table that was saved', () => {
  const old: Quota = {
    campaign: 'c',
    group: 'G6',
    unit: 'a',
    population: 100,
    populationSource: 'transactions',
    needed: 40,
  };
  const read = (population: string, needed: string, unit = 'a') => {
    const rows = readQuotaRows({
      campaign: 'c',
      group: 'G6',
      rows: [{ unit, population, needed }],
      roster: new Map([['b', 7]]),
    });
    return rows.ok ? rows.value : [];
  };

  test('writes only what is different', () => {
    expect(quotaDifference([old], read('100', '40'))).toEqual({ put: [], remove: [] });
    expect(quotaDifference([old], read('', ''))).toEqual({ put: [], remove: [old] });
  });

  test('a population that stays is still from where it was, another is typed, or the roster’s', () => {
    expect(quotaDifference([old], read('100', '50')).put).toMatchObject([
      { needed: 50, populationSource: 'transactions' },
    ]);
    expect(quotaDifference([old], read('90', '40')).put).toMatchObject([
      { population: 90, populationSource: 'typed' },
    ]);
    expect(read('7', '7', 'b')).toMatchObject([{ populationSource: 'roster' }]);
  });
});
