import { raiseAlerts } from '../../../server/actions/alerts/raise-alerts';
import { setRecipientsOf } from '../../../server/actions/alerts/recipients';
import { actOfSystem } from '../../../server/actions/audit/act';
import { paths } from '../../../server/web/paths';
import { openApp, type TestApp } from '../../support/app';
import { seedCampaign } from '../../support/campaign';
import { signIn } from '../../support/staff';
import { stores, type TestStore } from '../../support/stores';

describe.each(stores())('%s', (store: TestStore) => {
  let site: TestApp;
  const { signal } = new AbortController();

  beforeEach(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps);
  });
  afterEach(async () => {
    await site.close();
    await store.destroy();
  });

  const raised = async () =>
    (await site.deps.store.alerts.latest('dot-2024', 50)).map(({ key }) => key);
  const mails = () => site.deps.store.mails.anyDue(site.deps.clock.now());
  const tell = (address: string) =>
    setRecipientsOf(site.deps, actOfSystem(site.deps, 'campaign.changed'), 'dot-2024', [
      { name: 'Lan', address },
    ]);

  test('silent desks are raised once and told in one mail', async () => {
    await tell('lan@vi-du.example');
    await raiseAlerts(site.deps, signal);
    expect((await raised()).sort()).toEqual(['silent|quay0001|', 'silent|quay0002|']);
    const first = await site.deps.store.mails.claim(
      site.deps.clock.now(),
      site.deps.clock.now() + 1,
    );
    expect(first?.kind).toBe('alert');
    expect(first?.content).not.toContain('lan@vi-du.example');
    expect(await site.deps.store.alerts.untold('dot-2024')).toEqual([]);
    await raiseAlerts(site.deps, signal);
    expect(await raised()).toHaveLength(2);
    expect(await mails()).toBe(false);
  });

  test('without recipients nothing is queued, and the page shows them', async () => {
    await raiseAlerts(site.deps, signal);
    expect(await mails()).toBe(false);
    const auditor = await signIn(site, ['auditor']);
    const { text } = await auditor.get(paths.office.alerts.to('dot-2024')).expect(200);
    expect(text).toContain('Một cửa xã Tự Lập: chưa có phiếu nào sau');
    expect(text).not.toContain('textarea');
  });

  test('a campaign that is not open raises nothing', async () => {
    site.setToday('2025-01-01');
    await raiseAlerts(site.deps, signal);
    expect(await raised()).toEqual([]);
  });

  test('a manager sets the recipients; a wrong line is said and kept', async () => {
    const manager = await signIn(site, ['manager']);
    const address = paths.office.alerts.to('dot-2024');
    const wrong = await manager.post(address, { 'nguoi-nhan': 'Lan <lan@>' }).expect(422);
    expect(wrong.text).toContain('Không đọc được địa chỉ');
    expect(wrong.text).toContain('Lan &lt;lan@&gt;');
    await manager.post(address, { 'nguoi-nhan': 'Lan <lan@vi-du.example>' }).expect(303);
    const { text } = await manager.get(address).expect(200);
    expect(text).toContain('Lan &lt;lan@vi-du.example&gt;');
    const sealed = await site.deps.store.alerts.recipients('dot-2024');
    expect(sealed).not.toContain('vi-du');
  });

  test('the mail leads to the page', async () => {
    expect(paths.office.alerts.to('đợt 1')).toBe(
      `/quan-ly/dot/${encodeURIComponent('đợt 1')}/canh-bao`,
    );
    await Promise.resolve();
  });
});
