import {
  drawRecheckSample,
  readRecheck,
  recordRecheckOutcomes,
} from '../../../server/actions/draw/recheck';
import { DRAW_HASHES } from '../../../server/actions/draw/draw-hashes';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import { drawRecheck } from '../../../server/domain/draw/recheck';
import { openApp, type TestApp } from '../../support/app';
import { seedCampaign } from '../../support/campaign';
import { stores } from '../../support/stores';
import { acting, drawnDraw, transactions } from '../../support/transactions';

describe.each(stores())('a re-check on the %s', (store) => {
  let site: TestApp;
  let opened: OpenedCampaign;
  let answered: string[];

  beforeAll(async () => {
    site = await openApp(store);
    const { id } = await seedCampaign(site.deps, {}, 3);
    opened = (await site.deps.campaigns.open(id))!;
    const draw = await drawnDraw(site.deps, opened, transactions(40), 30);
    const drawn = (await site.deps.store.draws.members(draw.id)).map(
      ({ invitation }) => invitation,
    );
    answered = [...drawn.slice(0, 25), `${id}-G1-1`];
    for (const invitation of answered) await site.deps.store.invitations.claim(invitation, 'mark');
  });

  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const drawShare = (percent: string) =>
    drawRecheckSample(site.deps, acting(site.deps, 'recheck.drawn'), { opened, percent });

  test('takes the share of those who have answered, group by group, as the seed says', async () => {
    const drawn = await drawShare('10');
    if (!drawn.ok) throw new Error(drawn.error);
    const recheck = drawn.value;
    expect(recheck.answered).toEqual({ G1: 1, G6: 25 });
    expect(recheck.invitations).toHaveLength(1 + 3);
    expect(recheck.frameHash).toBe(DRAW_HASHES.ofText(answered.toSorted().join('\n')));
    const people = answered.map((id) => ({ id, group: id.includes('-G1-') ? 'G1' : 'G6' }));
    expect(drawRecheck(people, '10', DRAW_HASHES.keyed(recheck.seed))).toEqual(recheck.invitations);
    expect(await site.deps.store.rechecks.find(recheck.id)).toEqual(recheck);
  });

  test('outcomes stay on the invitation, with the day of asking, and may be corrected', async () => {
    const [recheck] = await site.deps.store.rechecks.list(opened.campaign.id);
    const act = acting(site.deps, 'recheck.outcome-recorded');
    const [first = '', second = ''] = recheck!.invitations;
    const record = (invitations: string[], outcome: 'right-person' | 'unreachable') =>
      recordRecheckOutcomes(site.deps, act, { recheck: recheck!, invitations, outcome });
    expect(await record([first, second, 'someone-else'], 'unreachable')).toEqual({
      ok: true,
      value: 2,
    });
    expect(await record([first], 'right-person')).toEqual({ ok: true, value: 1 });
    expect(await record(['someone-else'], 'right-person')).toEqual({ ok: false, error: 'nobody' });
    const rows = await readRecheck(site.deps, recheck!);
    expect(rows.map(({ invitation }) => invitation.id)).toEqual(recheck!.invitations);
    expect(rows[0]?.invitation.recheck).toEqual({ on: '2024-11-15', outcome: 'right-person' });
    expect(rows[1]?.invitation.recheck).toEqual({ on: '2024-11-15', outcome: 'unreachable' });
    expect(rows[1]?.person?.name).toMatch(/^Người/);
  });

  test('nobody is asked in two re-checks', async () => {
    const earlier = (await site.deps.store.rechecks.list(opened.campaign.id))[0]!.invitations;
    const rest = await drawShare('100');
    if (!rest.ok) throw new Error(rest.error);
    expect(rest.value.invitations).toHaveLength(26 - earlier.length);
    expect(rest.value.invitations.filter((id) => earlier.includes(id))).toEqual([]);
    expect(await drawShare('5')).toEqual({ ok: false, error: 'nobody' });
  });
});
