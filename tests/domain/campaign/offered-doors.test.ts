import { areOffered, deskUnits, offeredDoors } from '../../../server/domain/campaign/offered-doors';
import { day } from '../../../server/domain/day';
import type { Unit } from '../../../server/domain/units/unit';
import { makeCampaign } from '../../support/campaign';
import { shippedPack } from '../../support/shipped-pack';

const TODAY = day('2024-11-15');

const unit = (code: string, name: string, from: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name: { vi: name },
  kind: 'xa',
  validFrom: day(from),
  ...more,
});

const REGISTRY: readonly Unit[] = [
  unit('250', 'Huyện Mê Linh', '2000-01-01'),
  unit('08986', 'Xã Tự Lập', '2000-01-01', { parent: '250', validTo: day('2024-12-31') }),
  unit('08986', 'Xã khác', '2025-01-01'),
  unit('01', 'Thành phố Hà Nội', '2000-01-01'),
];

async function campaigns() {
  const { pack, hash } = await shippedPack();
  const campaign = (id: string, changes: Parameters<typeof makeCampaign>[1]) => ({
    campaign: makeCampaign(hash, { id, ...changes }),
    pack,
  });
  return [
    campaign('mo', {}),
    campaign('sap', { opensOn: day('2024-12-01'), groups: ['G1', 'G6'] }),
    campaign('nhap', { stage: 'draft' }),
    campaign('het', { closesOn: day('2024-11-14') }),
    campaign('dong', { stage: 'closed' }),
    campaign('kin', { groups: ['G1', 'G2'] }),
  ];
}

test('campaigns that are open or upcoming offer the groups that need no invitation', async () => {
  const offered = offeredDoors(await campaigns(), REGISTRY, TODAY);
  const lines = offered.map(
    ({ opened, groups }) => `${opened.campaign.id} ${groups.map(({ id }) => id).join()}`,
  );
  expect(lines).toEqual(['mo G5,G6', 'sap G6']);
});

test('a door is offered to desks of the units that the campaign assesses, and to no other', async () => {
  const offered = offeredDoors(await campaigns(), REGISTRY, TODAY);
  const door = { campaign: 'sap', group: 'G6' };
  expect(areOffered([door], offered, '08986')).toBe(true);
  expect(areOffered([door], offered, '250')).toBe(true);
  expect(areOffered([door], offered, '01')).toBe(false);
  expect(areOffered([door, { campaign: 'sap', group: 'G5' }], offered, '250')).toBe(false);
  expect(areOffered([door, { campaign: 'het', group: 'G6' }], offered, '250')).toBe(false);
  expect(areOffered([], offered, '01')).toBe(true);
  expect(areOffered([door], offered)).toBe(true);
  expect(areOffered([{ campaign: 'het', group: 'G6' }], offered)).toBe(false);
});

test('a code is offered once, as running campaigns read it; without one, as it is today', async () => {
  const today = day('2025-02-01');
  const names = (units: readonly Unit[]) => units.map(({ name }) => name.vi);
  const running = offeredDoors(await campaigns(), REGISTRY, TODAY);
  expect(names(deskUnits(REGISTRY, running, today))).toEqual([
    'Huyện Mê Linh',
    'Xã Tự Lập',
    'Thành phố Hà Nội',
  ]);
  expect(names(deskUnits(REGISTRY, [], today))).toContain('Xã khác');
});
