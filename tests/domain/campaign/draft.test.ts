import {
  changeable,
  readCount,
  readDraft,
  type TypedDraft,
} from '../../../server/domain/campaign/draft';
import { CAMPAIGN_STATES } from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';
import type { Unit } from '../../../server/domain/units/unit';
import { aPack } from '../../support/a-pack';
import { both } from '../../support/campaign';

const PACK = aPack({
  criteria: { '1.1': { max: '1', by: { G1: ['a'], G6: ['b'] } } },
  more: { campaignTerms: ['UBND', 'HAN_NOP', 'NAM'] },
});
const UNITS: Unit[] = [
  {
    code: '250',
    name: both('Huyện Mê Linh'),
    kind: 'huyen',
    validFrom: day('2000-01-01'),
    validTo: day('2025-06-30'),
  },
];

const TYPED: TypedDraft = {
  name: { vi: 'Khảo sát năm 2024', en: '' },
  packId: PACK.id,
  rootUnit: '250',
  unitsOn: '',
  opensOn: '1/11/2024',
  closesOn: '31/12/2024',
  groups: ['G6', 'G1', 'G9'],
  terms: new Map([
    ['UBND', { vi: 'UBND huyện', en: 'the Committee' }],
    ['NAM', { vi: '', en: '' }],
    ['HAN_NOP', { vi: 'mai', en: '' }],
    ['LA', { vi: 'x', en: '' }],
  ]),
  personalDataDays: '90',
};

const read = (changes: Partial<TypedDraft>, pack: typeof PACK | undefined = PACK) =>
  readDraft({ ...TYPED, ...changes }, { pack, units: UNITS });

test('what may change shrinks with every step, and a closed campaign never changes again', () => {
  expect(CAMPAIGN_STATES.map(changeable)).toEqual([
    'all',
    'closing-day',
    'closing-day',
    'none',
    'none',
  ]);
});

test('a draft takes the pack’s groups in its order and only the words that it asks for', () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      name: { vi: 'Khảo sát năm 2024' },
      packId: PACK.id,
      rootUnit: '250',
      unitsOn: '2024-11-01',
      opensOn: '2024-11-01',
      closesOn: '2024-12-31',
      groups: ['G1', 'G6'],
      terms: { UBND: { vi: 'UBND huyện', en: 'the Committee' } },
      personalDataDays: 90,
    },
  });
});

test.each<[string, Partial<TypedDraft>, unknown]>([
  ['no name', { name: { vi: '', en: 'Survey' } }, { field: 'name', code: 'missing' }],
  [
    'a name too long',
    { name: { vi: 'a'.repeat(201), en: '' } },
    { field: 'name', code: 'too-long' },
  ],
  ['no opening day', { opensOn: '', unitsOn: '1/11/2024' }, { field: 'opensOn', code: 'missing' }],
  ['31 February', { closesOn: '31/02/2024' }, { field: 'closesOn', code: 'no-day' }],
  ['a year of the next century', { closesOn: '01/01/2101' }, { field: 'closesOn', code: 'no-day' }],
  [
    'closing before opening',
    { closesOn: '31/10/2024' },
    { field: 'closesOn', code: 'before-opening' },
  ],
  ['a unit that has ended', { unitsOn: '01/07/2025' }, { field: 'rootUnit', code: 'unknown-unit' }],
  ['no group of the pack', { groups: ['G9'] }, { field: 'groups', code: 'no-group' }],
  [
    'days that are no number',
    { personalDataDays: '-1' },
    { field: 'personalDataDays', code: 'no-number' },
  ],
  [
    'words too long',
    { terms: new Map([['UBND', { vi: 'a'.repeat(201), en: '' }]]) },
    { field: 'terms', code: 'too-long', term: 'UBND' },
  ],
])('%s is said at its field', (_title, changes, problem) => {
  expect(read(changes)).toEqual({ ok: false, error: [problem] });
});

test('every fault is said at once, an unknown pack among them', () => {
  const result = readDraft(
    { ...TYPED, name: { vi: '', en: '' }, opensOn: 'x', packId: 'khac' },
    { pack: undefined, units: UNITS },
  );
  const fields = result.ok ? [] : result.error.map(({ field, code }) => `${field} ${code}`);
  expect(fields).toEqual([
    'opensOn no-day',
    'name missing',
    'packId unknown-pack',
    'groups no-group',
  ]);
});

test.each([
  ['1', 1],
  ['3650', 3650],
  ['3651', undefined],
  ['0', undefined],
  ['1e3', undefined],
  ['9999999999', undefined],
])('the number "%s" is %s', (typed, expected) => {
  expect(readCount(typed, 3650)).toBe(expected);
});
