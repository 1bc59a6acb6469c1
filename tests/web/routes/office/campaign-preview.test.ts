import { openApp, type TestApp } from '../../../support/app';
import { auditLines, seedDraft } from '../../../support/draft';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { embeddedStore, type TestStore } from '../../../support/stores';

const PREVIEW = '/quan-ly/dot/dot-2024/xem-thu';

let store: TestStore;
let app: TestApp;
let manager: Staff;

beforeEach(async () => {
  store = embeddedStore();
  app = await openApp(store);
  manager = await signIn(app, ['manager']);
  await seedDraft(app.deps);
});
afterEach(async () => {
  await app.close();
  await store.destroy();
});

/** Whether anything of an answer has been stored. */
async function traces(): Promise<unknown> {
  return {
    partitions: await app.deps.store.partitions.list('dot-2024'),
    counters: (await app.deps.store.counters.list('dot-2024')).filter(
      ({ kind }) => kind !== 'roster',
    ),
    log: await auditLines(app.deps),
  };
}

const NOTHING = { partitions: [], counters: [], log: [] };

test('every group’s form can be looked at, in both languages, and sets no cookie of a filling', async () => {
  for (const group of ['G1', 'G2', 'G3', 'G4', 'G5', 'G6']) {
    for (const language of ['vi', 'en']) {
      const page = await manager.get(`${PREVIEW}/${group}?ngon-ngu-phieu=${language}`).expect(200);
      expect(readHtml(page.text).faults).toEqual([]);
      expect(page.text).toContain(`<div class="phone" lang="${language}">`);
      expect(page.text.match(/<h1/g)).toHaveLength(1);
      expect(page.headers['set-cookie']).toBeUndefined();
    }
  }
  const english = await manager.get(`${PREVIEW}/G6?ngon-ngu-phieu=en`).expect(200);
  expect(english.text).toContain('Survey of citizens');
  expect(english.text).toContain('Đây là bản xem thử');
});

test('the form is the one that respondents get', async () => {
  const draft = await app.deps.store.campaigns.find('dot-2024');
  const preview = await manager.get(`${PREVIEW}/G6`).expect(200);
  await app.deps.store.campaigns.replace({ ...draft!, stage: 'opened', revision: 2 });
  const real = await manager.get('/k/quay0002').expect(200);
  const form = (html: string): string => /<form id="phieu"[\s\S]*?<\/form>/.exec(html)?.[0] ?? html;
  const keptOnDevice = /data-draft="[^"]+"/;
  expect(form(real.text)).toMatch(keptOnDevice);
  expect(form(preview.text)).toBe(form(real.text).replace(keptOnDevice, 'data-draft=""'));
});

test('a filled form is checked as always and stored nowhere', async () => {
  const sent = await manager.post(`${PREVIEW}/G6`, { DV24: '4', 'dong-y': '1' }).expect(200);
  expect(sent.text).toContain('hợp lệ');
  expect(await traces()).toEqual(NOTHING);
});

test('who is outside the survey is told so on trial too', async () => {
  const sent = await manager.post(`${PREVIEW}/G6`, { S1: '2' }).expect(200);
  expect(sent.text).toContain('không thuộc đối tượng');
  expect(await traces()).toEqual(NOTHING);
});

test('faults are shown as the respondent will see them', async () => {
  const sent = await manager.post(`${PREVIEW}/G6`, { DV24: 'z' }).expect(422);
  expect(readHtml(sent.text).faults).toEqual([]);
  expect(sent.text).toContain('phương án không có trong phiếu');
  expect(sent.text).toContain('Chưa đánh dấu ô đồng ý');
  expect(await traces()).toEqual(NOTHING);
});

test('a form that was sent without the office’s token is refused', async () => {
  await manager.post(`${PREVIEW}/G6`, { _csrf: 'x', DV24: '4' }).expect(403);
});

test('a group that is not asked has no form, and a draft without notice shows the usual words', async () => {
  const draft = await app.deps.store.campaigns.find('dot-2024');
  await app.deps.store.campaigns.replace({ ...draft!, notices: [], groups: ['G6'], revision: 2 });
  await manager.get(`${PREVIEW}/G5`).expect(404);
  expect((await manager.get(`${PREVIEW}/G6`).expect(200)).text).toContain('91/2025/QH15');
});
