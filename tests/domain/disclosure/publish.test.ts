import type { Pack } from '../../../server/domain/definition/pack';
import { publish } from '../../../server/domain/disclosure/publish';
import { publishParts } from '../../../server/domain/disclosure/publish-parts';
import { toDecimal } from '../../../server/domain/score/ratio';
import type { CriterionScore, Scorecard } from '../../../server/domain/score/scorecard';
import { shippedPack } from '../../support/shipped-pack';
import { tallyOf } from '../../support/tallies';

let pack: Pack;

beforeAll(async () => {
  ({ pack } = await shippedPack());
});

function criterion(card: Scorecard, id: string): CriterionScore {
  const found = card.fields.flatMap((field) => field.criteria).find((each) => each.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

const groupOf = (score: CriterionScore, group: string) =>
  score.groups.find((each) => each.group === group);

const delegates = (n: number) => tallyOf(pack, 'G1', [[n, { '2.1-G1-a': 'A', '1.1-G1-a': 'A' }]]);
const directors = (n: number) => tallyOf(pack, 'G2', [[n, { '2.1-G2-a': 'B' }]]);
const citizens = (n: number, level = '5') =>
  tallyOf(pack, 'G6', [[n, { DV27: level, DV24: level }]]);

describe('invited groups, while answers come in', () => {
  test('are hidden, whatever they answered', () => {
    const without = publish(pack, new Map([['G6', citizens(40)]]), { closed: false });
    const with_ = publish(
      pack,
      new Map([
        ['G6', citizens(40)],
        ['G1', delegates(30)],
      ]),
      { closed: false },
    );
    expect(with_).toEqual(without);
    expect(with_.visibility.get('G1')).toBe('hidden-until-closing');
  });

  test('their criteria show the range from all worst to all best', () => {
    const { range } = publish(pack, new Map([['G6', citizens(40)]]), { closed: false });
    const leadership = range?.criteria.get('1.1');
    expect(leadership && [toDecimal(leadership.low, 2), toDecimal(leadership.high, 2)]).toEqual([
      '0.00',
      '1.25',
    ]);
  });

  test('a criterion of live groups alone has its points, and the total its range around them', () => {
    const firms = tallyOf(pack, 'G5', [[40, { DV27: '1' }]]);
    const { card, range } = publish(
      pack,
      new Map([
        ['G6', citizens(40)],
        ['G5', firms],
      ]),
      { closed: false },
    );
    const openness = criterion(card, '3.1');
    expect(openness.points && toDecimal(openness.points, 2)).toBe('0.50');
    const shown = range?.criteria.get('3.1');
    expect(shown?.low.equals(shown.high)).toBe(true);
    expect(range && range.total.low.compare(range.total.high)).toBeLessThan(0);
  });

  test('after closing they are shown and no range is left', () => {
    const { card, visibility, range } = publish(pack, new Map([['G1', delegates(30)]]), {
      closed: true,
    });
    expect(visibility.get('G1')).toBe('shown');
    expect(groupOf(criterion(card, '2.1'), 'G1')?.n).toBe(30);
    expect(range).toBeUndefined();
  });
});

describe('a group that is not asked', () => {
  const asked = ['G1', 'G6'];

  test('is neither hidden nor waited for', () => {
    const { visibility, range } = publish(pack, new Map([['G6', citizens(40)]]), {
      closed: false,
      asked,
    });
    expect(Object.fromEntries(visibility)).toMatchObject({
      G1: 'hidden-until-closing',
      G2: 'not-asked',
      G5: 'not-asked',
      G6: 'shown',
    });
    // 3.1 is measured by firms and citizens: with citizens alone its points stand.
    const openness = range?.criteria.get('3.1');
    expect(openness && [toDecimal(openness.low, 2), toDecimal(openness.high, 2)]).toEqual([
      '1.00',
      '1.00',
    ]);
  });

  test('changes no figure after closing', () => {
    const tallies = new Map([['G1', delegates(30)]]);
    const { card } = publish(pack, tallies, { closed: true, asked });
    expect(card).toEqual(publish(pack, tallies, { closed: true }).card);
  });
});

describe('small bases', () => {
  test('a group under the threshold leaves the score as well as the table', () => {
    const small = publish(
      pack,
      new Map([
        ['G1', delegates(4)],
        ['G2', directors(20)],
      ]),
      { closed: true },
    );
    const none = publish(pack, new Map([['G2', directors(20)]]), { closed: true });
    expect(small.visibility.get('G1')).toBe('too-few');
    expect(small.card).toEqual(none.card);
  });

  test('a small group leaves the satisfaction index and criterion 8.1 too', () => {
    const four = tallyOf(pack, 'G5', [[4, { DV24: '1', DV27: '1' }]]);
    const { card } = publish(
      pack,
      new Map([
        ['G6', citizens(40)],
        ['G5', four],
      ]),
      { closed: true },
    );
    expect(card.indexes[0]?.published?.valueOf()).toBe(100);
    expect(criterion(card, '8.1').points?.valueOf()).toBe(3);
  });

  test('a question answered by fewer than the threshold is in no figure', () => {
    const tally = tallyOf(pack, 'G6', [
      [40, { DV24: '5' }],
      [4, { DV24: '5', DV25: '1' }],
    ]);
    const { card } = publish(pack, new Map([['G6', tally]]), { closed: true });
    const question = groupOf(criterion(card, '3.4'), 'G6')?.questions.find(
      ({ question: id }) => id === 'DV25',
    );
    expect(question).toMatchObject({ valid: 0, blank: 0 });
    expect(card.indexes[0]?.items.find(({ item }) => item === 'DV25')).toMatchObject({ valid: 0 });
  });
});

describe('channels', () => {
  const byChannel = (sample: number) =>
    publishParts(
      pack,
      new Map([
        ['qr', new Map([['G6', citizens(60)]])],
        ['paper', new Map([['G6', citizens(40, '3')]])],
        ['sample', new Map([['G6', citizens(sample, '1')]])],
      ]),
      { closed: true },
    );

  test('each has a score of its own', () => {
    const channels = byChannel(30);
    expect(channels.get('qr')?.card.indexes[0]?.published?.valueOf()).toBe(100);
    expect(channels.get('paper')?.card.indexes[0]?.published?.valueOf()).toBe(0);
  });

  test('a channel with few answers is withheld, and another with it, so that subtraction gives nothing', () => {
    const channels = byChannel(3);
    expect(channels.get('sample')?.card.indexes[0]?.published).toBeUndefined();
    expect(channels.get('paper')?.card.indexes[0]?.published).toBeUndefined();
    expect(channels.get('qr')?.card.indexes[0]?.published?.valueOf()).toBe(100);
  });
});
