import { completeDraws } from '../../../server/actions/draw/complete-draws';
import { readMembers, readOutcomes } from '../../../server/actions/draw/read-draw';
import { recordNonResponses } from '../../../server/actions/draw/record-non-responses';
import type { NonResponse } from '../../../server/domain/draw/member';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import type { StoredDraw, StoredDrawMember } from '../../../server/store/contracts/draws';
import { openApp, type TestApp } from '../../support/app';
import { seedCampaign } from '../../support/campaign';
import { stores } from '../../support/stores';
import { acting, drawnDraw, transactions } from '../../support/transactions';

describe.each(stores())('people who give no answer, on the %s', (store) => {
  let site: TestApp;
  let opened: OpenedCampaign;
  let draw: StoredDraw;
  let campaigns = 0;

  beforeAll(async () => {
    site = await openApp(store);
  });

  beforeEach(async () => {
    campaigns += 1;
    const { id } = await seedCampaign(site.deps, { id: `dot-${campaigns}` }, 0);
    opened = (await site.deps.campaigns.open(id))!;
    site.setToday('2024-11-15');
    draw = await drawnDraw(site.deps, opened, transactions(6), 3);
  });

  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const members = (): Promise<readonly StoredDrawMember[]> =>
    site.deps.store.draws.members(draw.id);
  const at = async (order: number): Promise<StoredDrawMember> =>
    (await members()).find((member) => member.order === order)!;
  const record = async (orders: readonly number[], reason: NonResponse = 'refused') => {
    const all = await members();
    const invitations = all
      .filter(({ order }) => orders.includes(order))
      .map(({ invitation }) => invitation);
    const act = acting(site.deps, 'draw.non-response-recorded');
    return recordNonResponses(site.deps, act, { opened, draw, invitations, reason });
  };

  test('each is followed by the next reserve of the stratum, who is invited', async () => {
    expect(await record([2], 'not-found')).toEqual({ ok: true, value: 1 });
    expect(await at(2)).toMatchObject({ nonResponse: { reason: 'not-found', on: '2024-11-15' } });
    const reserve = await at(4);
    expect(reserve).toMatchObject({ replaces: 2 });
    const invitation = (await site.deps.store.invitations.find(reserve.invitation))!;
    expect(invitation).toMatchObject({ channel: 'sample', draw: { id: draw.id, order: 4 } });
  });

  test('they are reminded no more, and the log names the invitation only', async () => {
    await record([1]);
    const { invitation } = await at(1);
    expect(await site.deps.store.invitations.find(invitation)).toMatchObject({
      unsubscribed: true,
    });
    const log = [];
    for await (const entry of site.deps.store.audit.stream()) log.push(entry);
    const last = log.at(-1)!;
    expect(last).toMatchObject({
      event: 'draw.non-response-recorded',
      object: { kind: 'invitation', id: invitation },
      fields: ['nonResponse'],
    });
  });

  test('what was recorded stays, and who has answered is left alone', async () => {
    await record([1], 'refused');
    expect(await record([1], 'no-answer')).toEqual({ ok: false, error: 'nobody' });
    expect((await at(1)).nonResponse?.reason).toBe('refused');
    await site.deps.store.invitations.claim((await at(2)).invitation, 'mark');
    expect(await record([2])).toEqual({ ok: false, error: 'nobody' });
    expect((await at(2)).nonResponse).toBeUndefined();
    expect(await members()).toHaveLength(4);
  });

  test('two who record at the same time take different reserves', async () => {
    await Promise.all([record([1]), record([2]), record([3])]);
    const all = await members();
    expect(all.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    const replaced = all.flatMap(({ replaces }) => (replaces === undefined ? [] : [replaces]));
    expect(replaced.sort()).toEqual([1, 2, 3]);
  });

  test('when the reserves are used up, nobody comes', async () => {
    await record([1, 2, 3]);
    await record([4, 5, 6]);
    expect(await members()).toHaveLength(6);
    expect(await readOutcomes(site.deps, draw)).toMatchObject([
      { population: 6, size: 3, replacements: 3, answered: 0, open: 0 },
    ]);
  });

  test('after closing a reason is still recorded, but nobody is drawn any more', async () => {
    site.setToday('2025-01-05');
    expect(await record([1], 'no-answer')).toEqual({ ok: true, value: 1 });
    expect(await members()).toHaveLength(3);
  });

  test('a reserve that a dead process did not take is taken by the job', async () => {
    await site.deps.store.draws.setNonResponse(await at(3), {
      reason: 'refused',
      on: draw.listedOn,
    });
    await completeDraws(site.deps);
    expect(await at(4)).toMatchObject({ replaces: 3 });
  });

  test('rows can be asked for by what became of them; an answer after all counts as one', async () => {
    await record([1, 2], 'refused');
    await record([3], 'no-answer');
    await site.deps.store.invitations.claim((await at(2)).invitation, 'mark');
    const orders = async (question: Parameters<typeof readMembers>[2]): Promise<number[]> =>
      (await readMembers(site.deps, draw, question)).map(({ member }) => member.order);
    expect(await orders({ state: 'non-response' })).toEqual([1, 3]);
    expect(await orders({ state: 'answered' })).toEqual([2]);
    expect(await orders({ state: 'open' })).toEqual([4, 5, 6]);
    expect(await orders({ reason: 'refused' })).toEqual([1, 2]);
    expect(await orders({ stratum: 'G5|250' })).toEqual([]);
  });
});
