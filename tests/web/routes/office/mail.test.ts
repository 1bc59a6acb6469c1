import { queueMails } from '../../../../server/actions/mail/queue-mails';
import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { seedCampaign } from '../../../support/campaign';
import { readHtml } from '../../../support/html';
import { invitePeople, personId } from '../../../support/named-people';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';

const MAIL = {
  server: { host: '127.0.0.1', port: 1, secure: false },
  from: 'noi-vu@khao-sat.example',
  perMinute: 60,
};

describe.each(stores())('mails of a campaign on the %s', (testStore) => {
  const { office } = paths;
  let site: TestApp;
  let staff: Staff;
  let campaign = '';
  let number = 0;

  beforeAll(async () => {
    site = await openApp(testStore, { mail: MAIL });
    staff = await signIn(site, ['manager']);
  });
  afterAll(async () => {
    site.deps.mailer?.close();
    await site.close();
    await testStore.destroy();
  });
  beforeEach(async () => {
    ({ id: campaign } = await seedCampaign(site.deps, { id: `dot-${(number += 1)}` }, 0));
  });
  afterEach(() => site.deps.store.mails.stop(campaign, 'by-hand'));

  /** So many people with a mail each; the first one's comes to `end`. */
  async function mails(count: number, end?: 'bounced' | 'failed', code = '550 5.1.1') {
    const { store, clock } = site.deps;
    await invitePeople(site.deps, campaign, count);
    for (let n = 1; n <= count; n += 1) {
      const invitation = personId(campaign, n);
      const content = { to: `p${n}@xa.example`, name: `Người ${n}`, locale: 'vi', token: 't' };
      await queueMails(site.deps, [
        { id: `m-${invitation}`, kind: 'invitation', campaign, invitation, content },
      ]);
      if (n > 1 || end === undefined) continue;
      const claimed = await store.mails.claim(clock.now(), clock.now() + 1);
      await store.mails.finish(claimed!, { state: end, code });
    }
  }

  test('the queue shows a bounce with its person, reason and code', async () => {
    await mails(3, 'bounced');
    const { text } = await staff.get(office.mails.to(campaign)).expect(200);
    for (const words of ['Người 1', 'p1@xa.example', 'Địa chỉ không tồn tại (550 5.1.1)']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('p2@xa.example');
    expect(text).toContain('Gửi tối đa 60 thư mỗi phút');
    expect(text).toContain('tự xóa vào ngày 31/03/2025');
    expect(readHtml(text).faults).toEqual([]);
    const english = await staff.get(`${office.mails.to(campaign)}?lang=en`);
    expect(english.text).toContain('There is no such address (550 5.1.1)');
  });

  test('who waits is listed on its own, page by page', async () => {
    await mails(52);
    const first = await staff.get(`${office.mails.to(campaign)}?trang-thai=queued`).expect(200);
    expect(first.text).toContain('p50@xa.example');
    expect(first.text).not.toContain('p51@xa.example');
    const next = await staff.get(`${office.mails.to(campaign)}?trang-thai=queued&trang=2`);
    expect(next.text).toContain('p51@xa.example');
  });

  test.each(['trang=0', 'trang=x', 'trang=999', 'trang-thai=gi-do'])(
    'an address with %s is a page all the same',
    (query) => staff.get(`${office.mails.to(campaign)}?${query}`).expect(200),
  );

  test('failed mails are queued again, on the record', async () => {
    await mails(1, 'failed', '452');
    await staff.post(office.retryMails.to(campaign)).expect(303);
    expect(await site.deps.store.mails.counts(campaign)).toMatchObject({ queued: 1, failed: 0 });
    expect(await site.deps.store.audit.last()).toMatchObject({
      event: 'mails.retried',
      actor: staff.account,
      object: { kind: 'campaign', id: campaign },
    });
  });

  test('everything that waits is stopped, on the record', async () => {
    await mails(2);
    await staff.post(office.stopMails.to(campaign)).expect(303);
    expect(await site.deps.store.mails.counts(campaign)).toMatchObject({ queued: 0, stopped: 2 });
    expect(await site.deps.store.audit.last()).toMatchObject({ event: 'mails.stopped' });
  });

  test('a reminder is planned, shown and stopped', async () => {
    const address = office.reminders.to(campaign);
    await staff.post(address, { ngay: '20/11/2024', gio: '9' }).expect(303);
    const shown = await staff.get(address).expect(200);
    expect(shown.text).toContain('9 giờ ngày 20/11/2024');
    expect(readHtml(shown.text).faults).toEqual([]);
    const [reminder] = await site.deps.store.reminders.list(campaign);
    const stop = office.stopReminder.to(campaign, reminder!.id);
    await staff.post(stop).expect(303);
    expect(await site.deps.store.reminders.list(campaign)).toMatchObject([{ state: 'stopped' }]);
    const again = await staff.post(stop).expect(409);
    expect(again.text).toContain('đã gửi xong hoặc đã dừng');
  });

  test.each([
    [{ ngay: '31/11/2024', gio: '9' }, 'Nhập ngày theo dạng ngày/tháng/năm'],
    [{ ngay: '20/11/2024', gio: '' }, 'Chọn giờ trong danh sách'],
    [{ ngay: '20/11/2024', gio: '3' }, 'Chọn giờ trong danh sách'],
    [{ ngay: '01/11/2024', gio: '9' }, 'Thời điểm này đã qua'],
    [{ ngay: '01/01/2025', gio: '9' }, 'đã kết thúc vào ngày này'],
    [{}, 'Nhập ngày theo dạng ngày/tháng/năm'],
  ])(
    'a reminder of %j is refused at its field, and what was typed stays',
    async (fields, words) => {
      const { text } = await staff.post(office.reminders.to(campaign), fields).expect(422);
      expect(text).toContain(words);
      expect(readHtml(text).faults).toEqual([]);
      if ('ngay' in fields) expect(text).toContain(`value="${fields.ngay}"`);
      expect(await site.deps.store.reminders.list(campaign)).toEqual([]);
    },
  );

  test('a campaign that is over shows its schedule and takes no more', async () => {
    ({ id: campaign } = await seedCampaign(
      site.deps,
      { id: `dong-${number}`, stage: 'closed' },
      0,
    ));
    const { text } = await staff.get(office.reminders.to(campaign)).expect(200);
    expect(text).not.toContain('name="ngay"');
    await staff.post(office.reminders.to(campaign), { ngay: '20/11/2024', gio: '9' }).expect(422);
  });

  test('a campaign that is not there is no page', async () => {
    await staff.get(office.mails.to('khong-co')).expect(404);
    await staff.post(office.stopMails.to('khong-co')).expect(404);
    await staff.get(office.reminders.to('khong-co')).expect(404);
  });
});
