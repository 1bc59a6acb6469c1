import { NOTICE_SUBJECTS } from '../../../../server/domain/campaign/notice';
import { openApp, type TestApp } from '../../../support/app';
import { auditLines, seedDraft } from '../../../support/draft';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { embeddedStore, type TestStore } from '../../../support/stores';

const LIST = '/quan-ly/dot/dot-2024/thong-bao';

/** Every word of a notice. */
const WORDS = Object.fromEntries(
  ['summary', ...NOTICE_SUBJECTS].flatMap((part) => [
    [`loi.${part}.vi`, `lời ${part}`],
    [`loi.${part}.en`, ''],
  ]),
);

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

const notices = async () => (await app.deps.store.campaigns.find('dot-2024'))?.notices ?? [];

test('a new notice begins with the words of the latest law and an empty contact', async () => {
  const { text } = await manager.get(`${LIST}/moi`).expect(200);
  expect(text).toContain('91/2025/QH15');
  expect(text).toContain('{CO_QUAN}');
  expect(/name="loi\.contact\.vi"[^>]*>\s*<\/textarea>/.test(text)).toBe(true);
});

test('is saved in its place, with a missing translation left out', async () => {
  await manager.post(`${LIST}/moi`, { ...WORDS, ban: '1', 'tu-ngay': '1/1/2026' }).expect(303);
  const [first, second] = await notices();
  expect([first?.from, second?.from]).toEqual(['2024-01-01', '2026-01-01']);
  expect(second?.notice.paragraphs.rights).toEqual({ vi: 'lời rights' });
  expect(second?.notice.consent).toBeUndefined();
  expect(await auditLines(app.deps)).toEqual(['campaign.changed dot-2024 notices']);
});

test('moves to another day and keeps own words of consent', async () => {
  const fields = { ...WORDS, ban: '1', 'tu-ngay': '01/02/2024', 'loi.consent.vi': 'Tôi đồng ý' };
  await manager.post(`${LIST}/tu/2024-01-01`, fields).expect(303);
  expect(await notices()).toMatchObject([
    { from: '2024-02-01', notice: { consent: { vi: 'Tôi đồng ý' } } },
  ]);
  const { text } = await manager.get(`${LIST}/tu/2024-02-01`).expect(200);
  expect(text).toContain('Tôi đồng ý');
  expect(readHtml(text).faults).toEqual([]);
});

test.each([
  ['a day that is none', { 'tu-ngay': '31/02/2026' }, 'tu-ngay'],
  ['a day that is taken', { 'tu-ngay': '01/01/2024' }, 'tu-ngay'],
  [
    'words beyond measure',
    { 'tu-ngay': '01/01/2026', 'loi.rights.vi': 'a'.repeat(4001) },
    'loi.rights.vi',
  ],
])('%s is said at its field and nothing is lost', async (_title, changes, name) => {
  const fields = { ...WORDS, ban: '1', ...changes };
  const { text } = await manager.post(`${LIST}/moi`, fields).expect(422);
  const { elements, faults } = readHtml(text);
  expect(faults).toEqual([]);
  const wrong = elements.filter(({ attributes }) => attributes.get('aria-invalid') === 'true');
  expect(wrong.map(({ attributes }) => attributes.get('name'))).toEqual([name]);
  expect(text).toContain('lời purpose');
  expect(await notices()).toHaveLength(1);
});

test('is taken out', async () => {
  await manager.post(`${LIST}/tu/2024-01-01/bo`, { ban: '1' }).expect(303);
  expect(await notices()).toEqual([]);
  const { text } = await manager.get(LIST).expect(200);
  expect(text).toContain('Chưa có thông báo');
});

test('of an opened campaign is only read', async () => {
  const draft = await app.deps.store.campaigns.find('dot-2024');
  await app.deps.store.campaigns.replace({ ...draft!, stage: 'opened', revision: 2 });
  const { text } = await manager.get(`${LIST}/tu/2024-01-01`).expect(200);
  expect(text).not.toContain('>Lưu<');
  const fields = { ...WORDS, ban: '2', 'tu-ngay': '01/01/2024' };
  await manager.post(`${LIST}/tu/2024-01-01`, fields).expect(409);
  await manager.post(`${LIST}/tu/2024-01-01/bo`, { ban: '2' }).expect(409);
  await manager.get(`${LIST}/moi`).expect(404);
  await manager.get(`${LIST}/tu/2020-01-01`).expect(404);
  await manager.get(`${LIST}/tu/hom-qua`).expect(404);
});
