import { findPeople, type PeopleQuestion } from '../../../server/actions/people/find-people';
import { createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import { day } from '../../../server/domain/day';
import { createLog } from '../../../server/log';
import { invite } from '../../support/people';
import { stores, type TestStore } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';

describe.each(stores())('finding people on the %s', (store: TestStore) => {
  let deps: Deps;

  beforeAll(async () => {
    const clock = { today: () => day('2024-11-15'), now: () => 1000 };
    deps = await createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
    await invite(deps, 'p1', { name: 'Nguyễn Thị Ngọc Ánh', email: 'anh@x.vn' });
    await invite(deps, 'p2', { name: 'Đặng Văn Anh' }, { group: 'G2' });
    await invite(deps, 'p3', { name: 'Trần Bình', email: 'binh@x.vn' }, { claim: 'mark' });
    await invite(deps, 'p4', { name: 'Lê Ánh' }, { campaign: 'dot-khac' });
    const mail = (id: string, invitation: string) => ({
      id,
      kind: 'invitation' as const,
      campaign: 'dot-2024',
      invitation,
      content: 'sealed',
    });
    const { mails } = deps.store;
    for (const [id, invitation] of [
      ['m1', 'p1'],
      ['m2', 'p1'],
      ['m3', 'p3'],
    ] as const) {
      await mails.addAll([mail(id, invitation)], 0);
      const claimed = await mails.claim(1, 2);
      if (!claimed) throw new Error('nothing to send');
      const end =
        id === 'm2' ? { state: 'bounced' as const, code: '550 5.1.1' } : { state: 'sent' as const };
      await mails.finish(claimed, end);
    }
  });
  afterAll(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const ask = async (question: Partial<PeopleQuestion>) => {
    const found = await findPeople(deps, {
      filter: { campaign: 'dot-2024' },
      skip: 0,
      limit: 50,
      ...question,
    });
    return {
      total: found.total,
      rows: found.rows.map(({ invitation: { id }, mail }) => `${id} ${mail}`),
    };
  };

  test('a page, with what wants attention first of each person’s mails', async () => {
    expect(await ask({})).toEqual({ total: 3, rows: ['p1 bounced', 'p2 none', 'p3 sent'] });
    expect(await ask({ skip: 1, limit: 1 })).toEqual({ total: 3, rows: ['p2 none'] });
  });

  test('part of a name, with or without diacritics', async () => {
    expect((await ask({ name: 'anh' })).rows).toEqual(['p1 bounced', 'p2 none']);
    expect((await ask({ name: 'NGỌC ánh' })).rows).toEqual(['p1 bounced']);
    expect((await ask({ name: 'dang van' })).rows).toEqual(['p2 none']);
    expect(await ask({ name: 'không ai' })).toEqual({ total: 0, rows: [] });
    expect(await ask({ name: 'anh', limit: 1 })).toEqual({ total: 2, rows: ['p1 bounced'] });
  });

  test('by the state of mails, and together with the other filters', async () => {
    expect((await ask({ mail: 'bounced' })).rows).toEqual(['p1 bounced']);
    expect((await ask({ mail: 'none' })).rows).toEqual(['p2 none']);
    expect(await ask({ mail: 'queued' })).toEqual({ total: 0, rows: [] });
    const answered = { campaign: 'dot-2024', answered: true };
    expect((await ask({ mail: 'sent', filter: answered })).rows).toEqual(['p3 sent']);
    expect((await ask({ mail: 'none', name: 'binh' })).rows).toEqual([]);
  });

  test('who was erased is listed without a name and found by none', async () => {
    await invite(deps, 'e1', { name: 'Ai Đó' }, { campaign: 'da-xoa' });
    await deps.store.invitations.erasePeople('da-xoa');
    deps.keys.ofCampaign.destroy('da-xoa');
    const filter = { campaign: 'da-xoa' };
    const { rows } = await findPeople(deps, { filter, skip: 0, limit: 50 });
    expect(rows[0]?.invitation.erased).toBe(true);
    expect(rows[0]).not.toHaveProperty('person');
    expect(await ask({ filter, name: 'ai' })).toEqual({ total: 0, rows: [] });
  });
});
