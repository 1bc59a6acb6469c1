import request from 'supertest';
import { addressDigest } from '../../../server/actions/mail/address-digest';
import { unsubscribeToken } from '../../../server/actions/mail/unsubscribe-token';
import { digest } from '../../../server/ids';
import { paths } from '../../../server/web/paths';
import { openApp, type TestApp } from '../../support/app';
import { seedCampaign } from '../../support/campaign';
import { readHtml } from '../../support/html';
import { invitePeople, personId } from '../../support/named-people';
import { stores } from '../../support/stores';

describe.each(stores())('stopping mails on the %s', (testStore) => {
  let site: TestApp;
  let campaign = '';
  let person = 0;
  let id = '';
  let path = '';

  beforeAll(async () => {
    site = await openApp(testStore);
    ({ id: campaign } = await seedCampaign(site.deps, {}, 0));
    await invitePeople(site.deps, campaign, 9);
  });
  afterAll(async () => {
    await site.close();
    await testStore.destroy();
  });
  beforeEach(() => {
    id = personId(campaign, (person += 1));
    path = paths.unsubscribe.to(unsubscribeToken(site.deps.keys, id));
  });

  const wantsNone = async () => (await site.deps.store.invitations.find(id))?.unsubscribed;

  test('opening the link asks, and changes nothing', async () => {
    const page = await request(site.app).get(path).expect(200);
    expect(page.text).toContain(`<form method="post" action="${path}">`);
    expect(readHtml(page.text).faults).toEqual([]);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await wantsNone()).toBe(false);
    expect(await site.deps.store.audit.last()).toBeUndefined();
  });

  test('the form stops mails for good, on the record without a name, and says so', async () => {
    const page = await request(site.app).post(path).expect(200);
    expect(page.text).toContain('Đã ngừng gửi thư');
    expect(page.text).not.toContain('<form method="post"');
    expect(await wantsNone()).toBe(true);
    const address = addressDigest(site.deps.keys, `p${person}@xa.example`);
    expect(await site.deps.store.optOuts.has(address)).toBe(true);
    const entry = await site.deps.store.audit.last();
    expect(entry).toMatchObject({ event: 'person.unsubscribed', object: { id } });
    expect(JSON.stringify(entry)).not.toContain('xa.example');
  });

  test('a mail service’s one click counts (RFC 8058), a second one changes nothing', async () => {
    const click = () =>
      request(site.app).post(path).type('form').send('List-Unsubscribe=One-Click').expect(200);
    await click();
    const first = await site.deps.store.audit.last();
    await click();
    expect(await wantsNone()).toBe(true);
    expect(await site.deps.store.audit.last()).toEqual(first);
  });

  test('the link of the survey goes on working', async () => {
    const token = 'abcdefghjkmnpqrstvwxyz0123';
    const tokenHash = digest('invitation', token);
    await site.deps.store.invitations.addTokens([{ invitation: id, tokenHash }]);
    await request(site.app).post(path).expect(200);
    await request(site.app).get(paths.invitation.to(token)).expect(200);
  });

  test('a form on another site stops nothing', async () => {
    await request(site.app).post(path).set('Origin', 'https://evil.example').expect(403);
    expect(await wantsNone()).toBe(false);
  });

  test('a link that was not made here leads nowhere', async () => {
    await request(site.app).get(`${path}x`).expect(404);
    await request(site.app)
      .post(paths.unsubscribe.to(`${id}.0000`))
      .expect(404);
    expect(await wantsNone()).toBe(false);
  });

  test('after the person was erased the mails can still be stopped', async () => {
    await site.deps.store.invitations.erasePeople(campaign);
    site.deps.keys.ofCampaign.destroy(campaign);
    await request(site.app).post(path).expect(200);
    expect(await wantsNone()).toBe(true);
  });
});
