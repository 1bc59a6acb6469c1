import { describeClosedCampaign } from '../../server/demonstration/describe-campaigns';
import { describeInvitations } from '../../server/demonstration/describe-invitations';
import { describeQuotas } from '../../server/demonstration/describe-quotas';
import { SeededRandom } from '../../server/demonstration/seeded-random';
import type { Quota } from '../../server/domain/campaign/quota';
import { KEY, shippedFiles } from './described';

let quotas: readonly Quota[];

beforeAll(async () => {
  const { data, units, loaded } = await shippedFiles();
  const { pack, hash: packHash } = loaded;
  const groups = pack.groups.map(({ id }) => id);
  const campaign = describeClosedCampaign({ ...data, packId: pack.id, packHash, groups });
  const { invitations } = describeInvitations(
    { campaign: campaign.id, data, units, answered: data.plan.closed.answered, key: KEY },
    new SeededRandom('list'),
  );
  quotas = describeQuotas({ campaign, groups: pack.groups, data, invitations });
});

const ofGroup = (group: string) => quotas.filter((quota) => quota.group === group);
const sum = (group: string, of: 'population' | 'needed') =>
  ofGroup(group).reduce((total, quota) => total + quota[of], 0);

/** Cochran with 1,96² · ¼ / e², corrected for a finite population: 384,16 for 5 %, 2401 for 2 %. */
test.each([
  ['G1', 60, 53],
  ['G2', 22, 21],
  ['G3', 15, 15],
  ['G4', 18, 18],
  ['G5', 2153, 327],
  ['G6', 21399, 2159],
])('%s: of %i people %i are needed', (group, population, needed) => {
  expect([sum(group, 'population'), sum(group, 'needed')]).toEqual([population, needed]);
});

test('invited groups are counted on their lists by own unit, the others by transactions', () => {
  const units = (group: string) => ofGroup(group).map(({ unit }) => unit);
  expect(units('G1')).toEqual(['01']);
  expect(units('G3').slice(0, 2)).toEqual(['PNV', 'VP']);
  expect(units('G4')).toHaveLength(18);
  expect(units('G6').toSorted()).toEqual([...units('G4'), '250'].toSorted());
  const sources = (groups: string[]) =>
    new Set(groups.flatMap((group) => ofGroup(group).map((quota) => quota.populationSource)));
  expect(sources(['G1', 'G2', 'G3', 'G4'])).toEqual(new Set(['roster']));
  expect(sources(['G5', 'G6'])).toEqual(new Set(['transactions']));
});

test('a unit’s part follows its share, the district’s is the plan’s', () => {
  const at = (unit: string) => ofGroup('G6').find((quota) => quota.unit === unit)?.population;
  // 28 % of 21.400; of the other 15.408 the parts 1,6 and 0,5 of 17,7
  expect([at('250'), at('08989'), at('09001')]).toEqual([5992, 1393, 435]);
});
