import {
  CampaignPulses,
  monitoringVersion,
} from '../../../server/actions/monitoring/campaign-pulses';
import { answerAtDesk } from '../../support/answering';
import { openApp, type TestApp } from '../../support/app';
import { CITIZENS_DESK, seedCampaign } from '../../support/campaign';
import { stores } from '../../support/stores';

const CAMPAIGN = 'dot-2024';

describe.each(stores())('the pulse of a campaign, on the %s', (store) => {
  let app: TestApp;
  /** A second process on the same data. */
  let elsewhere: TestApp;

  beforeAll(async () => {
    app = await openApp(store);
    elsewhere = await openApp(store);
    await seedCampaign(app.deps);
  });
  afterAll(async () => {
    await app.close();
    await elsewhere.close();
    await store.destroy();
  });

  /** What a listener hears, one by one. */
  function listen(pulses: CampaignPulses): { next: () => Promise<string>; stop: () => void } {
    const heard: string[] = [];
    const waiting: ((version: string) => void)[] = [];
    const stop = pulses.listen(CAMPAIGN, (version) => {
      const first = waiting.shift();
      if (first) first(version);
      else heard.push(version);
    });
    const next = () =>
      new Promise<string>((resolve) => {
        const first = heard.shift();
        if (first === undefined) waiting.push(resolve);
        else resolve(first);
      });
    return { next, stop };
  }

  test('a listener hears the version at hand, and each later one, whoever made it', async () => {
    const pulses = new CampaignPulses(app.deps, { interval: 5 });
    const { next, stop } = listen(pulses);
    const first = await next();
    expect(first).toBe(await monitoringVersion(elsewhere.deps, CAMPAIGN));
    await answerAtDesk(elsewhere.deps, CITIZENS_DESK);
    expect(await next()).not.toBe(first);
    stop();
  });

  test('people outside the survey and new invitations move it too', async () => {
    const version = () => monitoringVersion(app.deps, CAMPAIGN);
    const before = await version();
    await app.deps.store.counters.increment({
      campaign: CAMPAIGN,
      kind: 'screened-out',
      group: 'G6',
    });
    const screened = await version();
    await app.deps.store.counters.increment({ campaign: CAMPAIGN, kind: 'roster', group: 'G1' });
    expect(new Set([before, screened, await version()]).size).toBe(3);
  });

  test('who comes later hears the same version at once', async () => {
    const pulses = new CampaignPulses(app.deps, { interval: 3_600_000 });
    const first = listen(pulses);
    const version = await first.next();
    const second = listen(pulses);
    expect(await second.next()).toBe(version);
    first.stop();
    second.stop();
  });

  test('nobody listens, nobody looks', async () => {
    const pulses = new CampaignPulses(app.deps, { interval: 5 });
    const first = listen(pulses);
    const second = listen(pulses);
    await Promise.all([first.next(), second.next()]);
    expect(pulses.size).toBe(1);
    first.stop();
    expect(pulses.size).toBe(1);
    second.stop();
    second.stop();
    expect(pulses.size).toBe(0);
    const again = listen(pulses);
    await again.next();
    again.stop();
  });

  test('a store that fails for a moment is looked at again', async () => {
    let failures = 2;
    const counters = {
      ...app.deps.store.counters,
      list: (...asked: Parameters<typeof app.deps.store.counters.list>) => {
        failures -= 1;
        return failures >= 0
          ? Promise.reject(new Error('out of reach'))
          : app.deps.store.counters.list(...asked);
      },
    };
    const deps = { ...app.deps, store: { ...app.deps.store, counters } };
    const { next, stop } = listen(new CampaignPulses(deps, { interval: 5 }));
    expect(await next()).toBe(await monitoringVersion(app.deps, CAMPAIGN));
    stop();
  });
});
