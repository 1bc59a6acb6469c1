import { DRAW_HASHES } from '../../server/actions/draw/draw-hashes';
import { daysOf } from '../../server/demonstration/calendar-rhythm';
import { describeClosedCampaign } from '../../server/demonstration/describe-campaigns';
import { describeDraw, type DescribedDraw } from '../../server/demonstration/describe-draw';
import type { DemonstrationFiles } from '../../server/demonstration/read-demonstration-data';
import { SeededRandom } from '../../server/demonstration/seeded-random';
import type { Campaign } from '../../server/domain/campaign/campaign';
import { dueReplacements, stratumOutcomes } from '../../server/domain/draw/member';
import { publishDraw, verifyDraw } from '../../server/domain/draw/published-draw';
import { stratumKey } from '../../server/domain/draw/transaction';
import { KEY, shippedFiles } from './described';

let files: DemonstrationFiles;
let campaign: Campaign;
let drawn: DescribedDraw;

beforeAll(async () => {
  files = await shippedFiles();
  const { data, loaded } = files;
  const { pack, hash: packHash } = loaded;
  const groups = pack.groups.map(({ id }) => id);
  campaign = describeClosedCampaign({ ...data, packId: pack.id, packHash, groups });
  drawn = drawWith(KEY);
});

function drawWith(key: Buffer): DescribedDraw {
  const window = { from: campaign.opensOn, to: campaign.closesOn };
  const days = daysOf(files.data.plan, window);
  return describeDraw({ campaign, data: files.data, key, days }, new SeededRandom('draw'));
}

const linesOf = ({ parts }: DescribedDraw) => parts.flatMap(({ lines }) => lines);
const membersOf = (key: string) => drawn.members.filter((member) => stratumKey(member) === key);
const answered = () =>
  new Set(
    drawn.invitations.flatMap(({ invitation: { id, claim } }) => (claim === undefined ? [] : id)),
  );

test('anybody can verify it from what is published', () => {
  const { seed = '' } = drawn.draw;
  const published = publishDraw(drawn.draw, linesOf(drawn), DRAW_HASHES.keyed(seed));
  expect(verifyDraw(published, DRAW_HASHES)).toEqual({
    populations: true,
    seal: true,
    seed: true,
    order: true,
  });
});

test('it was sealed before it was drawn, and drawn before anybody was asked', () => {
  const { listedOn, seal, drawnOn } = drawn.draw;
  expect([listedOn, seal?.on, drawnOn, campaign.opensOn]).toEqual([
    '2024-10-28',
    '2024-10-29',
    '2024-10-30',
    '2024-11-01',
  ]);
});

test('rows that repeat others are left out of the list, in sight', () => {
  const { counts, shown } = drawn.draw.leftOut;
  expect(counts.dossier).toBeGreaterThan(20);
  expect(counts.dossier + counts.name).toBe(shown.length);
  const { length: kept } = linesOf(drawn);
  // a tenth of 21.399 transactions
  expect(kept + shown.length).toBe(2141);
  expect(new Set(linesOf(drawn).map(({ id }) => id)).size).toBe(kept);
});

test('whoever was found to give no answer was replaced by the next in order', () => {
  for (const stratum of drawn.draw.strata) {
    const members = membersOf(stratumKey(stratum));
    expect(members.map(({ order }) => order)).toEqual(members.map((_, i) => i + 1));
    expect(members.slice(0, stratum.size).some(({ replaces }) => replaces !== undefined)).toBe(
      false,
    );
    expect(dueReplacements(stratum, members)).toEqual([]);
    for (const { replaces, nonResponse } of members) {
      const before = members.find(({ order }) => order === replaces)?.nonResponse;
      if (replaces === undefined) continue;
      expect(before).toBeDefined();
      expect(nonResponse === undefined || nonResponse.on >= before!.on).toBe(true);
    }
  }
});

test('every fate occurs, and nobody who answered has a reason for not answering', () => {
  const outcomes = stratumOutcomes(drawn.draw.strata, drawn.members, answered());
  const total = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  const reasons = ['refused', 'not-found', 'not-eligible', 'no-answer'] as const;
  for (const reason of reasons) {
    expect(total(({ nonResponses }) => nonResponses[reason])).toBeGreaterThan(5);
  }
  expect(total(({ open }) => open)).toBeGreaterThan(5);
  expect(total((outcome) => outcome.answered)).toBe(answered().size);
  const both = drawn.members.filter(
    ({ invitation, nonResponse }) => nonResponse && answered().has(invitation),
  );
  expect(both).toEqual([]);
});

test('nothing personal is left of the list, the members and their invitations', () => {
  expect(drawn.parts.some((part) => 'content' in part)).toBe(false);
  expect(drawn.members.some((member) => 'details' in member)).toBe(false);
  expect(drawn.invitations.some((entry) => 'person' in entry)).toBe(false);
});

test('another key chooses other lines, with the same fates', () => {
  const other = drawWith(Buffer.alloc(32, 8));
  expect(linesOf(other).map(({ id }) => id)).not.toEqual(linesOf(drawn).map(({ id }) => id));
  expect(other.draw.strata).toEqual(drawn.draw.strata);
  const fates = ({ members }: DescribedDraw) =>
    members.map(({ group, unit, order, replaces, nonResponse }) => [
      ...[group, unit, order, replaces, nonResponse],
    ]);
  expect(fates(other)).toEqual(fates(drawn));
});
