import { checkMeasuring } from '../../../server/domain/campaign/check-measuring';
import { checkWords } from '../../../server/domain/campaign/check-words';
import type { Campaign } from '../../../server/domain/campaign/campaign';
import type { Notice } from '../../../server/domain/campaign/notice';
import { checkOpening, mayOpen, type OpeningFacts } from '../../../server/domain/campaign/opening';
import { day } from '../../../server/domain/day';
import { aPack } from '../../support/a-pack';
import { both, makeCampaign, noticeOf } from '../../support/campaign';
import { shippedPack } from '../../support/shipped-pack';

const RULES = aPack({
  criteria: {
    '1.1': { max: '1', by: { G1: ['a'], G2: ['b'] } },
    '1.2': { max: '1', by: { G2: ['c'] } },
    '8.1': { max: '1', index: 'HL' },
  },
  indexes: { HL: { groups: ['G5', 'G6'], factors: { f: ['x'] } } },
  more: { campaignTerms: ['UBND', 'HAN_NOP'], languages: ['vi', 'en'], validTo: '2025-06-30' },
});
const PACK = {
  ...RULES,
  groups: RULES.groups.map((group) => ({ ...group, invited: group.id < 'G5' })),
};
const ALL = ['G1', 'G2', 'G5', 'G6'];

const DRAFT = makeCampaign('hash', {
  stage: 'draft',
  groups: ALL,
  terms: { UBND: both('UBND huyện') },
});

const DESK = { code: 'k', name: both('Quầy'), unit: '250', doors: [] };

const FACTS: OpeningFacts = {
  campaign: DRAFT,
  pack: PACK,
  packOffered: true,
  units: [{ code: '250', name: both('Huyện'), kind: 'huyen', validFrom: day('2020-01-01') }],
  desks: [DESK],
  invitations: new Map([
    ['G1', 3],
    ['G2', 1],
  ]),
  quotas: ALL.map((group) => ({
    campaign: DRAFT.id,
    group,
    unit: '250',
    population: 10,
    populationSource: 'typed',
    needed: 5,
  })),
  today: day('2024-11-01'),
};

const keys = (changes: Partial<OpeningFacts>, draft: Partial<Campaign> = {}): string[] =>
  checkOpening({ ...FACTS, ...changes, campaign: { ...DRAFT, ...draft } }).map(
    ({ severity, key }) => `${severity} ${key}`,
  );

test('a complete draft has no finding', () => {
  expect(keys({})).toEqual([]);
});

test.each<[string, Partial<OpeningFacts>, Partial<Campaign>, string[]]>([
  ['days in the wrong order', {}, { closesOn: day('2024-10-31') }, ['blocking days']],
  ['closing day in the past', { today: day('2025-01-01') }, {}, ['blocking past']],
  ['a root unit that is not there', { units: [] }, {}, ['blocking root']],
  [
    'a campaign that begins before the pack holds',
    {},
    { opensOn: day('2023-12-31'), notices: [{ from: day('2023-01-01'), notice: noticeOf('x') }] },
    ['warning validity|2024-01-01|2025-06-30'],
  ],
  [
    'a campaign that ends after the pack holds',
    {},
    { closesOn: day('2025-07-01') },
    ['warning validity|2024-01-01|2025-06-30'],
  ],
  ['a pack that has been withdrawn', { packOffered: false }, {}, ['warning withdrawn']],
  ['no desk', { desks: [] }, {}, ['warning no-desk|G5', 'warning no-desk|G6']],
  [
    'an open group without desk that was drawn and invited',
    { desks: [], invitations: new Map([...FACTS.invitations, ['G5', 9]]) },
    {},
    ['warning no-desk|G6'],
  ],
  ['nobody invited', { invitations: new Map([['G1', 3]]) }, {}, ['warning no-invitation|G2']],
  [
    'a group without quota',
    { quotas: FACTS.quotas.filter(({ group }) => group !== 'G6') },
    {},
    ['warning no-quota|G6'],
  ],
  ['no group', {}, { groups: [] }, ['blocking no-group']],
  ['no notice at all', {}, { notices: [] }, ['blocking no-notice']],
  [
    'a notice that comes into force only after opening',
    {},
    { notices: [{ from: day('2024-11-02'), notice: noticeOf('x') }] },
    ['blocking no-notice'],
  ],
])('%s', (_title, changes, draft, expected) => {
  expect(keys(changes, draft)).toEqual(expected);
});

test('blocking findings come first', () => {
  const found = keys({ desks: [] }, { groups: ['G1', 'G2', 'G5'], notices: [] });
  expect(found).toEqual(['blocking no-notice', 'warning group-left-out|G6', 'warning no-desk|G5']);
});

test('opening needs every warning ticked and nothing that blocks', () => {
  const warnings = checkOpening({ ...FACTS, desks: [] });
  const ticked = warnings.map(({ key }) => key);
  expect(mayOpen([], [])).toBe(true);
  expect(mayOpen(warnings, ticked)).toBe(true);
  expect(mayOpen(warnings, ticked.slice(1))).toBe(false);
  const blocking = checkOpening({ ...FACTS, units: [] });
  expect(
    mayOpen(
      blocking,
      blocking.map(({ key }) => key),
    ),
  ).toBe(false);
});

describe('what the chosen groups measure', () => {
  const measuring = (groups: string[]) =>
    checkMeasuring(PACK, groups).map(({ severity, code, criterion, group, criteria }) =>
      [severity, code, criterion ?? group, ...(criteria ?? [])].join(' '),
    );

  test('a group that alone measures a criterion cannot be left out', () => {
    expect(measuring(['G1', 'G5', 'G6'])).toEqual([
      'blocking criterion-unmeasured 1.2',
      'warning group-left-out G2 1.1',
    ]);
  });

  test('an index keeps its criterion while one of its groups is asked', () => {
    expect(measuring(['G1', 'G2', 'G6'])).toEqual(['warning group-left-out G5 8.1 HL']);
    expect(measuring(['G1', 'G2'])).toEqual([
      'blocking criterion-unmeasured 8.1',
      'blocking index-unmeasured HL',
    ]);
  });

  test('every group of the shipped pack is needed for its thirty points, and together they suffice', async () => {
    const { pack } = await shippedPack();
    const groups = pack.groups.map(({ id }) => id);
    expect(checkMeasuring(pack, groups)).toEqual([]);
    const lacking = groups.map((left) => {
      const found = checkMeasuring(
        pack,
        groups.filter((group) => group !== left),
      );
      return found.length > 0;
    });
    expect(lacking).toEqual(groups.map(() => true));
  });
});

describe('the campaign’s own words', () => {
  const words = (draft: Partial<Campaign>) =>
    checkWords({ ...DRAFT, ...draft }, PACK).map(({ severity, code, terms, subjects }) =>
      [severity, code, ...(terms ?? []), ...(subjects ?? [])].join(' '),
    );
  const incomplete = (changes: Partial<Notice>): Partial<Campaign> => ({
    notices: [{ from: day('2024-01-01'), notice: { ...noticeOf('lời'), ...changes } }],
  });

  test('a placeholder without words blocks, but for the deadline, which follows from the closing day', () => {
    expect(words({ terms: {} })).toEqual(['blocking term-missing UBND']);
    expect(words({ terms: { UBND: { vi: '', en: 'x' } } })).toEqual(['blocking term-missing UBND']);
  });

  test('a missing translation is a warning', () => {
    expect(words({ terms: { UBND: { vi: 'UBND' } } })).toEqual(['warning untranslated UBND']);
    expect(words({ name: { vi: 'Đợt' } })).toEqual(['warning untranslated']);
  });

  test('a notice must say everything the law asks for', () => {
    const paragraphs = {
      ...noticeOf('lời').paragraphs,
      contact: { vi: '' },
      rights: { vi: '', en: 'x' },
    };
    expect(words(incomplete({ paragraphs, summary: { vi: '' } }))).toEqual([
      'blocking notice-incomplete summary rights contact',
    ]);
  });

  test('a notice has no placeholder that nobody fills', () => {
    expect(
      words(incomplete({ summary: both('{UBND} {HAN_NOP} {LA}'), consent: both('{LUU_DEN}') })),
    ).toEqual(['blocking notice-placeholder LA LUU_DEN']);
  });
});
