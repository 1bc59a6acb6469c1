import { isUsed, readUsage } from '../../../server/actions/units/read-usage';
import { unitKey, type Unit } from '../../../server/domain/units/unit';
import { makeCampaign } from '../../support/campaign';
import { anInvitation } from '../../support/invitations';
import { A, CITY, DISTRICT, onEachStore } from '../../support/registry';
import { aUnit } from '../../support/units';

onEachStore('what refers to a unit', (registry) => {
  const usage = async (unit: Unit) =>
    readUsage(registry.deps, await registry.deps.store.units.all(), unit);

  test('nothing', async () => {
    const found = await usage(A);
    expect(found).toEqual({
      accounts: 0,
      desks: 0,
      campaigns: [],
      subordinates: 0,
      predecessors: 0,
    });
    expect(isUsed(found)).toBe(false);
  });

  test('units below it and units that it succeeds', async () => {
    const before = aUnit('V', { to: '2022-12-31', succeededBy: [unitKey(DISTRICT)] });
    await registry.deps.store.units.putAll([before]);
    const found = await usage(DISTRICT);
    expect(found).toMatchObject({ subordinates: 2, predecessors: 1 });
    expect(isUsed(found)).toBe(true);
  });

  test('a campaign that assesses it, on the day on which the campaign reads the registry', async () => {
    const { store } = registry.deps;
    const campaign = makeCampaign('hash', { id: 'dot', rootUnit: '250' });
    await store.campaigns.add(campaign);
    expect((await usage(A)).campaigns).toEqual([campaign]);
    expect((await usage(CITY)).campaigns).toEqual([]);
    const later = aUnit('A', { from: '2099-01-01', parent: '250' });
    expect((await usage(later)).campaigns).toEqual([]);
    const unit = CITY.code;
    await store.invitations.addAll([{ invitation: anInvitation('i', { campaign: 'dot', unit }) }]);
    expect((await usage(CITY)).campaigns).toEqual([campaign]);
  });
});
