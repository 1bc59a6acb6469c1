import type { OpenedCampaign } from '../../../../../server/domain/campaign/campaign';
import type { Desk } from '../../../../../server/domain/campaign/desk';
import { day } from '../../../../../server/domain/day';
import {
  deskPoster,
  type MeasuredTime,
} from '../../../../../server/web/view-models/office/desks/poster';
import type { DesksContext } from '../../../../../server/web/view-models/office/desks/words';
import { makeCampaign } from '../../../../support/campaign';
import { contextFor } from '../../../../support/rendering';
import { shippedPack } from '../../../../support/shipped-pack';

const UNIT = {
  code: '250',
  name: { vi: 'Huyện Mê Linh', en: 'Mê Linh District' },
  kind: 'huyen',
  validFrom: day('2024-01-01'),
};

let pack: OpenedCampaign['pack'];
let hash: string;
beforeAll(async () => {
  ({ pack, hash } = await shippedPack());
});

const opened = (id: string, changes: Parameters<typeof makeCampaign>[1] = {}): OpenedCampaign => ({
  pack,
  campaign: makeCampaign(hash, { id, name: { vi: `Đợt ${id}`, en: `Campaign ${id}` }, ...changes }),
});
const context = (...campaigns: OpenedCampaign[]): DesksContext => ({
  ...contextFor('en'),
  registry: [UNIT],
  campaigns,
  today: day('2024-11-15'),
  baseUrl: 'https://khaosat.example.vn',
});
const desk = (...campaigns: string[]): Desk => ({
  code: 'abc23',
  name: { vi: 'Quầy 1', en: 'Desk 1' },
  unit: '250',
  doors: campaigns.map((campaign) => ({ campaign, group: 'G6' })),
});
const unmeasured: MeasuredTime = () => undefined;

test('a poster is in Vietnamese, whatever language the office reads', () => {
  const terms = { UBND: { vi: 'UBND huyện Mê Linh', en: 'the People’s Committee' } };
  expect(deskPoster(desk('a'), context(opened('a', { terms })), unmeasured)).toEqual({
    organisation: 'UBND huyện Mê Linh',
    survey: 'Đợt a',
    desk: 'Quầy 1',
    address: 'https://khaosat.example.vn/k/abc23',
  });
});

test('names the campaign that asks now; one to come where none does', () => {
  const soon = opened('sap', { opensOn: day('2024-12-01') });
  const over = opened('cu', { closesOn: day('2024-11-01') });
  const all = context(over, soon, opened('nay'));
  expect(deskPoster(desk('cu', 'sap', 'nay'), all, unmeasured).survey).toBe('Đợt nay');
  expect(deskPoster(desk('cu', 'sap'), all, unmeasured).survey).toBe('Đợt sap');
});

test('between two campaigns it bears the unit’s name and no survey', () => {
  const over = opened('cu', { closesOn: day('2024-11-01') });
  const draft = opened('nhap', { stage: 'draft' });
  expect(deskPoster(desk('cu', 'nhap'), context(over, draft), unmeasured)).toEqual({
    organisation: 'Huyện Mê Linh',
    desk: 'Quầy 1',
    address: 'https://khaosat.example.vn/k/abc23',
  });
});

test('promises whole minutes for the longest form asked now, once all of them are measured', () => {
  const two: Desk = {
    ...desk('nay', 'cu'),
    doors: ['G6', 'G5'].map((group) => ({ campaign: 'nay', group })),
  };
  const all = context(opened('nay'), opened('cu', { closesOn: day('2024-11-01') }));
  const measured =
    (minutes: Record<string, number>): MeasuredTime =>
    ({ group }) => {
      const known = minutes[group];
      return known === undefined ? undefined : { minutes: known, fillings: 40 };
    };
  expect(deskPoster(two, all, measured({ G6: 1.5, G5: 2.5 })).minutes).toBe(3);
  expect(deskPoster(two, all, measured({ G6: 1.5 }))).not.toHaveProperty('minutes');
  expect(deskPoster(desk('nay', 'cu'), all, measured({ G6: 0.5 })).minutes).toBe(1);
});
