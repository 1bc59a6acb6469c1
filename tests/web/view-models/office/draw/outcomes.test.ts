import { day } from '../../../../../server/domain/day';
import type { StratumOutcome } from '../../../../../server/domain/draw/member';
import { outcomeTable } from '../../../../../server/web/view-models/office/draw/outcomes';
import { contextFor } from '../../../../support/rendering';
import { makeCampaign } from '../../../../support/campaign';
import { shippedPack } from '../../../../support/shipped-pack';

const OUTCOME: StratumOutcome = {
  group: 'G6',
  unit: '08986',
  population: 1200,
  size: 30,
  replacements: 6,
  answered: 25,
  open: 4,
  nonResponses: { refused: 3, 'not-found': 1, 'not-eligible': 2, 'no-answer': 1 },
};
const EMPTY: StratumOutcome = {
  ...OUTCOME,
  unit: '09010',
  population: 10,
  size: 0,
  replacements: 0,
  answered: 0,
  open: 0,
  nonResponses: { refused: 0, 'not-found': 0, 'not-eligible': 0, 'no-answer': 0 },
};

async function rows(outcomes: readonly StratumOutcome[]): Promise<string[][]> {
  const { pack, hash } = await shippedPack();
  const context = {
    ...contextFor('vi'),
    opened: { campaign: makeCampaign(hash, {}), pack },
    registry: [
      { code: '08986', name: { vi: 'Xã Tự Lập' }, kind: 'xa', validFrom: day('2021-01-01') },
    ],
    today: day('2024-11-15'),
  };
  return outcomeTable(context, outcomes).rows.map(({ cells }) => cells.map(({ text }) => text));
}

test('a stratum with its response rate: those who do not belong to the survey do not count', async () => {
  // 25 / (30 + 6 − 2) = 73,5 %
  expect(await rows([OUTCOME])).toEqual([
    ['G6 – Xã Tự Lập', '1.200', '30', '6', '25', '4', '3', '1', '2', '1', '73,5\u00a0%'],
  ]);
});

test('a stratum of which nobody was drawn has no rate, and the sum adds every column', async () => {
  const table = await rows([OUTCOME, EMPTY, OUTCOME]);
  expect(table[1]).toEqual(['G6 – 09010', '10', '0', '0', '0', '0', '0', '0', '0', '0', '–']);
  expect(table[3]).toEqual([
    'Cộng',
    '2.410',
    '60',
    '12',
    '50',
    '8',
    '6',
    '2',
    '4',
    '2',
    '73,5\u00a0%',
  ]);
});
