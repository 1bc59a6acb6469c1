import request from 'supertest';
import type { Campaign } from '../../../../server/domain/campaign/campaign';
import { openApp, type TestApp } from '../../../support/app';
import { DESK } from '../../../support/campaign';
import { auditLines, seedDraft } from '../../../support/draft';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { embeddedStore, type TestStore } from '../../../support/stores';

const DRAFT = '/quan-ly/dot/dot-2024';

const TYPED = {
  'ten.vi': 'Khảo sát năm 2025',
  'ten.en': '',
  bo: 'cchc-huyen-2024',
  'don-vi': '250',
  'ngay-mo': '01/03/2025',
  'ngay-dong': '30/04/2025',
  'ngay-don-vi': '',
  'giu-ngay': '60',
};

let store: TestStore;
let app: TestApp;
let manager: Staff;

beforeEach(async () => {
  store = embeddedStore();
  app = await openApp(store);
  manager = await signIn(app, ['manager']);
});
afterEach(async () => {
  await app.close();
  await store.destroy();
});

const stored = async (id = 'dot-2024'): Promise<Campaign> => {
  const campaign = await app.deps.store.campaigns.find(id);
  if (!campaign) throw new Error(`no campaign ${id}`);
  return campaign;
};

/** Keys of the warnings on the page of the check. */
const warnings = (html: string): string[] =>
  [...html.matchAll(/name="da-xem" value="([^"]*)"/g)].map(([, key]) => key ?? '');

async function openIt(): Promise<void> {
  const check = await manager.get(`${DRAFT}/mo`).expect(200);
  const fields = { ban: '1', 'da-xem': warnings(check.text) };
  await manager.post(`${DRAFT}/mo`, fields).expect(303);
}

test('a campaign from the first form to the archive', async () => {
  await seedDraft(app.deps);
  await openIt();
  expect(await stored()).toMatchObject({ stage: 'opened', revision: 2 });
  await request(app.app).get(`/k/${DESK}?nhom=G6`).expect(200);

  await manager.post(`${DRAFT}/han-cuoi`, { ban: '2', 'ngay-dong': '15/01/2025' }).expect(303);
  expect((await stored()).closesOn).toBe('2025-01-15');

  await manager.post(`${DRAFT}/dong`, { ban: '3', 'chac-chan': 'co' }).expect(303);
  const late = await request(app.app).get(`/k/${DESK}?nhom=G6`).expect(410);
  expect(late.text).toContain('15/11/2024');
  expect(late.text).toContain('Cảm ơn');

  await manager.post(`${DRAFT}/luu-tru`, { ban: '4', 'chac-chan': 'co' }).expect(422);
  app.setToday('2024-11-18');
  manager = await signIn(app, ['manager']);
  await manager.post(`${DRAFT}/luu-tru`, { ban: '4', 'chac-chan': 'co' }).expect(303);
  const { archive } = await stored();
  const page = await manager.get(`${DRAFT}/luu-tru`).expect(200);
  expect(readHtml(page.text).faults).toEqual([]);
  expect(page.text.split(archive?.hash ?? '-')).toHaveLength(3);
  expect(page.text).toContain('không thay đổi từ khi lưu trữ');
  const file = await manager.get(`${DRAFT}/luu-tru/noi-dung.json`).expect(200);
  expect(file.headers['content-disposition']).toContain('luu-tru-dot-2024.json');
  expect((await auditLines(app.deps)).map((line) => line.split(' ')[0])).toEqual([
    'campaign.opened',
    'campaign.rescheduled',
    'campaign.closed',
    'campaign.archived',
  ]);
});

test('the front page offers a new campaign, and leads a draft to its setup', async () => {
  await seedDraft(app.deps);
  const home = await manager.get('/quan-ly').expect(200);
  expect(home.text).toContain('href="/quan-ly/dot-moi"');
  expect(home.text).toContain(`href="${DRAFT}/thiet-lap"`);
  expect(home.text).toContain('bản nháp');
  expect(home.text).not.toContain(`href="${DRAFT}/kenh"`);
  await manager.get(DRAFT).expect(303).expect('Location', `${DRAFT}/thiet-lap`);
  const auditor = await signIn(app, ['auditor']);
  expect((await auditor.get('/quan-ly').expect(200)).text).not.toContain('/quan-ly/dot-moi');
});

test.each([
  'thiet-lap',
  'thong-tin',
  'thong-bao',
  'thong-bao/moi',
  'thong-bao/tu/2024-01-01',
  'chi-tieu',
  'chi-tieu/nhom/G6',
  'xem-thu',
  'xem-thu/G5',
  'mo',
])('the page %s of a draft is sound in both languages', async (page) => {
  await seedDraft(app.deps);
  for (const language of ['vi', 'en']) {
    const { text } = await manager.get(`${DRAFT}/${page}?lang=${language}`).expect(200);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).not.toMatch(/campaigns:|\[object|undefined/);
  }
});

test.each(['thiet-lap', 'thong-bao', 'chi-tieu', 'chi-tieu/nhom/G6', 'xem-thu/G5'])(
  'an auditor reads %s and is offered no change',
  async (page) => {
    await seedDraft(app.deps);
    const auditor = await signIn(app, ['auditor']);
    const { text } = await auditor.get(`${DRAFT}/${page}`).expect(200);
    const office = text.replace(/<form[^>]*data-answers.*?<\/form>/s, '');
    const labels = [...office.matchAll(/<button[^>]*>([^<]*)</g)].map(([, label]) => label);
    expect(labels.filter((label) => label !== 'Đăng xuất')).toEqual([]);
    await auditor.post(`${DRAFT}/mo`, { ban: '1' }).expect(403);
  },
);

describe('a new campaign', () => {
  beforeEach(async () => {
    await seedDraft(app.deps);
  });

  test('is a draft with the usual notice, and the next page asks for the rest', async () => {
    const form = await manager.get('/quan-ly/dot-moi').expect(200);
    expect(readHtml(form.text).faults).toEqual([]);
    const created = await manager.post('/quan-ly/dot-moi', TYPED).expect(303);
    const [, id = ''] = /\/dot\/([^/]+)\/thong-tin/.exec(created.headers.location ?? '') ?? [];
    const campaign = await stored(id);
    expect(campaign).toMatchObject({
      stage: 'draft',
      name: { vi: 'Khảo sát năm 2025' },
      personalDataDays: 60,
      unitsOn: '2025-03-01',
    });
    expect(campaign.notices.map(({ from }) => from)).toEqual(['2023-07-01']);
    expect(campaign.notices[0]?.notice.paragraphs.legalBasis.vi).toContain('13/2023');
    const next = await manager.get(created.headers.location ?? '').expect(200);
    expect(next.text).toContain('Đã tạo bản nháp');
    expect(readHtml(next.text).faults).toEqual([]);
  });

  test('faults stand at their fields, and what was typed is kept', async () => {
    const wrong = { ...TYPED, 'ten.vi': '', 'ngay-dong': '31/02/2025', bo: '' };
    const refused = await manager.post('/quan-ly/dot-moi', wrong).expect(422);
    expect(wrongFields(refused.text)).toEqual(['ten.vi', 'bo', 'ngay-dong']);
    expect(refused.text).toContain('value="31/02/2025"');
    expect(await app.deps.store.campaigns.list()).toHaveLength(1);
  });

  test('a code that two units had is named with both', async () => {
    const { text } = await manager.get('/quan-ly/dot-moi').expect(200);
    const options = [...text.matchAll(/<option value="250"[^>]*>([^<]*)/g)].map(
      ([, words]) => words,
    );
    expect(options).toEqual([expect.stringContaining('đến 30/06/2025')]);
  });
});

describe('the form of a draft', () => {
  const fields = {
    ...TYPED,
    ban: '1',
    'ngay-don-vi': '01/12/2024',
    nhom: ['G5', 'G6'],
    'chu.UBND.vi': 'UBND huyện <Mê Linh>',
    'chu.UBND.en': 'the Committee',
  };
  beforeEach(async () => {
    await seedDraft(app.deps);
  });

  test('saves groups and words', async () => {
    await manager.post(`${DRAFT}/thong-tin`, fields).expect(303);
    expect(await stored()).toMatchObject({
      groups: ['G5', 'G6'],
      terms: { UBND: { vi: 'UBND huyện <Mê Linh>', en: 'the Committee' } },
    });
    const again = await manager.get(`${DRAFT}/thong-tin`).expect(200);
    expect(again.text).toContain('value="UBND huyện &lt;Mê Linh&gt;"');
  });

  test('a second person’s older form changes nothing, and keeps what was typed there', async () => {
    await manager.post(`${DRAFT}/thong-tin`, fields).expect(303);
    const conflict = await manager
      .post(`${DRAFT}/thong-tin`, { ...fields, 'ten.vi': 'Tên của người sau' })
      .expect(409);
    expect(conflict.text).toContain('vừa được sửa ở nơi khác');
    expect(conflict.text).toContain('value="Tên của người sau"');
    expect(conflict.text).toContain('name="ban" value="2"');
    expect((await stored()).name.vi).toBe('Khảo sát năm 2025');
  });

  test('too long words are said at their field', async () => {
    const long = { ...fields, 'chu.UBND.vi': 'a'.repeat(201) };
    const refused = await manager.post(`${DRAFT}/thong-tin`, long).expect(422);
    expect(wrongFields(refused.text)).toEqual(['chu.UBND.vi']);
  });

  test('an opened campaign has no such form any more', async () => {
    await openIt();
    await manager.get(`${DRAFT}/thong-tin`).expect(303);
    const refused = await manager.post(`${DRAFT}/thong-tin`, { ...fields, ban: '2' }).expect(409);
    expect(refused.text).toContain('không còn làm được');
    expect((await stored()).name.vi).toBe('Khảo sát thử 2024');
  });
});

describe('the check before opening', () => {
  test('what blocks is linked to where it is put right, and there is no button', async () => {
    await seedDraft(app.deps, { terms: {}, notices: [] });
    const { text } = await manager.get(`${DRAFT}/mo`).expect(200);
    expect(text).toContain(`href="${DRAFT}/thong-tin"`);
    expect(text).toContain(`href="${DRAFT}/thong-bao"`);
    expect(text).not.toContain('>Mở đợt<');
    await manager.post(`${DRAFT}/mo`, { ban: '1' }).expect(422);
    expect((await stored()).stage).toBe('draft');
  });

  test('a warning that was not ticked is pointed at, the ticked ones stay ticked', async () => {
    await seedDraft(app.deps);
    const fields = { ban: '1', 'da-xem': ['no-quota|G1'] };
    const refused = await manager.post(`${DRAFT}/mo`, fields).expect(422);
    expect(refused.text).toContain('đánh dấu từng cảnh báo');
    const ticked = readHtml(refused.text).elements.filter(({ attributes }) =>
      attributes.has('checked'),
    );
    expect(ticked.map(({ attributes }) => attributes.get('value'))).toEqual(['no-quota|G1']);
    expect((await stored()).stage).toBe('draft');
  });
});

describe('steps that cannot be undone', () => {
  beforeEach(async () => {
    await seedDraft(app.deps, { stage: 'opened' });
  });

  test('closing asks whether one is sure', async () => {
    const asked = await manager.post(`${DRAFT}/dong`, { ban: '1' }).expect(422);
    expect(wrongFields(asked.text)).toEqual(['fieldset']);
    expect((await stored()).stage).toBe('opened');
  });

  test('a closing day that is over is said at its field', async () => {
    const refused = await manager
      .post(`${DRAFT}/han-cuoi`, { ban: '1', 'ngay-dong': '01/11/2024' })
      .expect(422);
    expect(wrongFields(refused.text)).toEqual(['ngay-dong']);
    expect(refused.text).toContain('value="01/11/2024"');
  });

  test('a form without its revision, or with a foreign one, changes nothing', async () => {
    for (const ban of ['', 'x', '7', '1e0x']) {
      await manager.post(`${DRAFT}/dong`, { ban, 'chac-chan': 'co' }).expect(409);
    }
    expect((await stored()).stage).toBe('opened');
  });
});

test('one click copies a campaign into a draft of the next year', async () => {
  await seedDraft(app.deps, { stage: 'archived' });
  const copied = await manager.post(`${DRAFT}/sao-chep`).expect(303);
  const [, id = ''] = /\/dot\/([^/]+)\/thong-tin/.exec(copied.headers.location ?? '') ?? [];
  expect(await stored(id)).toMatchObject({ stage: 'draft', opensOn: '2025-11-01' });
  await manager.post('/quan-ly/dot/khong-co/sao-chep').expect(404);
});

test('addresses of campaigns that are not there lead nowhere', async () => {
  for (const page of [
    'thiet-lap',
    'thong-tin',
    'mo',
    'chi-tieu',
    'xem-thu',
    'luu-tru',
    'thong-bao',
  ]) {
    await manager.get(`/quan-ly/dot/khong-co/${page}`).expect(404);
  }
  await manager.post('/quan-ly/dot/khong-co/dong', { 'chac-chan': 'co' }).expect(404);
});

/** Names of the fields that are marked as wrong, in the order of the page. */
function wrongFields(html: string): (string | undefined)[] {
  const { elements, faults } = readHtml(html);
  expect(faults).toEqual([]);
  return elements
    .filter(({ attributes }) => attributes.get('aria-invalid') === 'true')
    .map(({ attributes, tag }) => (tag === 'fieldset' ? 'fieldset' : attributes.get('name')));
}
