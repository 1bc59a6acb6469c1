import { archiveContent } from '../../../server/domain/campaign/archive';
import { canonicalJson } from '../../../server/definitions/pack-hash';
import { publish } from '../../../server/domain/disclosure/publish';
import { day } from '../../../server/domain/day';
import { EMPTY_TALLY } from '../../../server/domain/tally/tally';
import { aPack } from '../../support/a-pack';
import { makeCampaign } from '../../support/campaign';
import { tallyOf } from '../../support/tallies';

const PACK = aPack({
  criteria: { '1.1': { max: '1', by: { G1: ['a'] } } },
  scoring: { minValid: { G1: 5 } },
});
const CAMPAIGN = makeCampaign('hash', {
  stage: 'closed',
  closedOn: day('2024-12-20'),
  groups: ['G1'],
});

// 5 × A (100) and 1 × B (60): 560 / 6 = 280/3 percent of 1 point, 0,93.
const TALLY = tallyOf(PACK, 'G1', [
  [5, { a: 'A' }],
  [1, { a: 'B' }],
]);
const part = (shard: string, tally = TALLY) => ({
  partition: { campaign: CAMPAIGN.id, unit: '250', group: 'G1', channel: 'link' as const, shard },
  tally,
});
const CARD = publish(PACK, new Map([['G1', TALLY]]), { closed: true }).card;

const text = (...[campaign, parts, card]: Partial<Parameters<typeof archiveContent>>): string =>
  canonicalJson(archiveContent(campaign ?? CAMPAIGN, parts ?? [part('0')], card ?? CARD));

test('says counts as they are and figures as exact fractions', () => {
  const { result, partitions, lastDay } = JSON.parse(text()) as {
    result: { total: string; criteria: { points: string; percent: string }[] };
    partitions: { key: string; responses: number; questions: { a: { options: unknown } } }[];
    lastDay: string;
  };
  expect(result.criteria).toMatchObject([{ id: '1.1', points: '93/100', percent: '280/3' }]);
  expect(result.total).toBe('93/100');
  expect(partitions).toMatchObject([{ key: 'dot-2024|250|G1|link|#0', responses: 6 }]);
  expect(partitions[0]?.questions.a.options).toEqual({ A: 5, B: 1 });
  expect(lastDay).toBe('2024-12-20');
});

test('does not depend on the order of partitions, on empty ones, or on the stage', () => {
  const two = [part('0'), part('1')];
  expect(text(CAMPAIGN, two)).toBe(text(CAMPAIGN, [...two].reverse()));
  expect(text(CAMPAIGN, [part('0'), part('1', EMPTY_TALLY)])).toBe(text());
  const archived = {
    ...CAMPAIGN,
    stage: 'archived',
    revision: 9,
    archive: { on: day('2025-01-01'), hash: 'h' },
  } as const;
  expect(text(archived)).toBe(text());
});

test.each([
  ['an answer', () => text(CAMPAIGN, [part('0', { ...TALLY, responses: 7 })])],
  ['a word', () => text({ ...CAMPAIGN, terms: {} })],
  ['the pack', () => text({ ...CAMPAIGN, packHash: 'other' })],
  ['a figure', () => text(CAMPAIGN, [part('0')], { ...CARD, total: CARD.total.add(1) })],
])('is another one when %s differs', (_what, made) => {
  expect(made()).not.toBe(text());
});
