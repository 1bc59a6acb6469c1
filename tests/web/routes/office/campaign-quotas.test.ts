import { readSheet } from '../../../../server/sheets/read-sheet';
import { SHEET_LIMITS } from '../../../../server/sheets/sheet';
import { writeCsv } from '../../../../server/sheets/write-csv';
import { applyImport } from '../../../../server/actions/imports/apply-import';
import { openApp, type TestApp } from '../../../support/app';
import { auditLines, seedDraft } from '../../../support/draft';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { embeddedStore, type TestStore } from '../../../support/stores';

const QUOTAS = '/quan-ly/dot/dot-2024/chi-tieu';
const G6 = `${QUOTAS}/nhom/G6`;

const PLAN = {
  'cong-thuc': 'cochran',
  'tin-cay': '95',
  'sai-so': '5',
  'phan-bo': 'proportional',
  'toi-thieu': '5',
  nhom: ['G6'],
};

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

const stored = async () =>
  (await app.deps.store.quotas.list('dot-2024')).map(
    ({ group, unit, population, populationSource, needed }) =>
      [group, unit, population, populationSource, needed].join(' '),
  );

/** The table of G6 as its form sends it. */
const rows = (numbers: Readonly<Record<string, readonly [string, string]>>) => ({
  'don-vi': Object.keys(numbers),
  ...Object.fromEntries(
    Object.entries(numbers).flatMap(([unit, [population, needed]]) => [
      [`dan-so.${unit}`, population],
      [`can.${unit}`, needed],
    ]),
  ),
});

test('the table of a group is typed in, a unit added, and the sample computed', async () => {
  const form = await manager.get(G6).expect(200);
  expect(form.text).toContain('name="dan-so.08986"');
  const typed = {
    ban: '1',
    ...rows({ '08986': ['700', ''], '09010': ['', ''] }),
    'them-don-vi': '08974',
    'dan-so': '300',
    can: '',
  };
  await manager.post(G6, typed).expect(303);
  expect(await stored()).toEqual(['G6 08974 300 typed 0', 'G6 08986 700 typed 0']);
  await manager.post(`${QUOTAS}/tinh`, { ...PLAN, ban: '2' }).expect(303);
  // N = 1 000, 95 %, ±5 % → 278; 30 % and 70 % of it
  expect(await stored()).toEqual(['G6 08974 300 typed 83', 'G6 08986 700 typed 195']);
  const overview = await manager.get(QUOTAS).expect(200);
  expect(readHtml(overview.text).faults).toEqual([]);
  expect(overview.text).toContain('278');
  expect(overview.text).toContain('± 5,0');
  expect(await auditLines(app.deps)).toEqual([
    'quotas.changed dot-2024 quotas.G6',
    'quotas.planned dot-2024 sampling',
  ]);
});

test('people of a closed list are proposed as its population', async () => {
  const { text } = await manager.get(`${QUOTAS}/nhom/G4`).expect(200);
  expect(text).toMatch(/name="dan-so\.08986" value="8"/);
  expect(text).toContain('danh sách mời');
});

test('wrong numbers are said at their fields and stay as they were typed', async () => {
  const typed = {
    ban: '1',
    ...rows({ '08986': ['mười', '5'], '09010': ['10', '11'] }),
    'them-don-vi': '08974',
    'dan-so': '',
    can: '3',
  };
  const { text } = await manager.post(G6, typed).expect(422);
  const { elements, faults } = readHtml(text);
  expect(faults).toEqual([]);
  const wrong = elements.filter(({ attributes }) => attributes.get('aria-invalid') === 'true');
  expect(wrong.map(({ attributes }) => attributes.get('name'))).toEqual([
    'dan-so.08986',
    'can.09010',
    'dan-so',
  ]);
  expect(text).toContain('value="mười"');
  expect(text).toContain('<option value="08974" selected');
  expect(await stored()).toEqual([]);
});

test('a plan that makes no sense is said field by field', async () => {
  const { text } = await manager
    .post(`${QUOTAS}/tinh`, { ...PLAN, ban: '1', 'sai-so': '0', 'toi-thieu': 'x' })
    .expect(422);
  const wrong = readHtml(text).elements.filter(
    ({ attributes }) => attributes.get('aria-invalid') === 'true',
  );
  expect(wrong.map(({ attributes }) => attributes.get('name'))).toEqual(['sai-so', 'toi-thieu']);
  expect(text).toContain('name="sai-so" type="text" value="0"');
});

test('after opening a change needs its reason, which the page then shows', async () => {
  await manager.post(G6, { ban: '1', ...rows({ '08986': ['100', '40'] }) }).expect(303);
  const draft = await app.deps.store.campaigns.find('dot-2024');
  await app.deps.store.campaigns.replace({ ...draft!, stage: 'opened', revision: 3 });
  expect((await manager.get(QUOTAS).expect(200)).text).not.toContain('Tính số phiếu cần');
  const change = { ban: '3', ...rows({ '08986': ['120', '40'] }) };
  const asked = await manager.post(G6, change).expect(422);
  expect(asked.text).toContain('Xin ghi lý do sửa');
  expect(asked.text).toContain('value="120"');
  await manager.post(G6, { ...change, 'ly-do': 'số liệu <b>mới</b>' }).expect(303);
  const { text } = await manager.get(G6).expect(200);
  expect(text).toContain('số liệu &lt;b&gt;mới&lt;/b&gt;');
  expect(text).toContain('Nguyễn Thị Thử');
  expect(await stored()).toEqual(['G6 08986 120 typed 40']);
});

test('a group that is not asked has no table', async () => {
  await manager.get(`${QUOTAS}/nhom/G9`).expect(404);
  await manager.post(`${QUOTAS}/nhom/G9`, { ban: '1' }).expect(404);
});

describe('a file', () => {
  const HEADER = ['Nhóm', 'Mã đơn vị', 'Số người', 'Số phiếu cần', 'Nguồn', 'Ghi chú'];
  const send = (...lines: (string | number)[][]) =>
    manager.upload(`${QUOTAS}/nhap`, 'tep', {
      name: 'chi-tieu.csv',
      content: writeCsv([HEADER, ...lines]),
    });

  test('is shown first, and written once it is confirmed', async () => {
    const shown = await send(
      ['G6', '08986', '1.200', '', 'giao dịch trong kỳ', 'x'],
      ['G4', 'Xã Mê Linh', 8, 8, '', ''],
    ).expect(200);
    expect(readHtml(shown.text).faults).toEqual([]);
    expect(shown.text).toContain('Ghi chú');
    expect(await stored()).toEqual([]);
    const [, action = ''] = /action="([^"]*\/xac-nhan)"/.exec(shown.text) ?? [];
    const id = action.split('/').at(-2) ?? '';
    await manager.post(action).expect(303);
    await applyImport(app.deps, id);
    expect(await stored()).toEqual(['G4 09010 8 typed 8', 'G6 08986 1200 transactions 0']);
    expect(await auditLines(app.deps)).toEqual(['quotas.imported dot-2024 ']);
    await manager.post(action).expect(409);
  });

  test('with a fault in any row is not held, and every fault is shown with its line', async () => {
    const { text } = await send(
      ['G9', '08986', 5, 1, '', ''],
      ['G6', 'khắp nơi', 5, 6, 'đoán', ''],
      ['G6', '08986', 'nhiều', '', '', ''],
      ['G6', '09010', 5, 1, '', ''],
      ['G6', 'Xã Mê Linh', 5, 1, '', ''],
    ).expect(422);
    for (const words of [
      'Không có nhóm này',
      'Không có đơn vị này',
      'Nguồn phải là',
      'Không phải số nguyên',
      'đã có ở dòng trên',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('/xac-nhan"');
  });

  test('that cannot be read is said so', async () => {
    const content = Buffer.from('Nhóm;Đơn vị\nG6;08986\n');
    const refused = await manager
      .upload(`${QUOTAS}/nhap`, 'tep', { name: 'a.csv', content })
      .expect(422);
    expect(refused.text).toContain('Số người');
    const nothing = await manager.upload(`${QUOTAS}/nhap`, 'khac', { name: 'a.csv', content });
    expect(nothing.status).toBeLessThan(500);
  });

  test('has a template with the header, groups and units', async () => {
    const sent = await manager
      .get(`${QUOTAS}/nhap/mau.xlsx`)
      .buffer()
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const sheet = await readSheet({ name: 'mau.xlsx', content: sent.body as Buffer }, SHEET_LIMITS);
    expect(sheet).toEqual({ ok: false, error: { code: 'no-rows' } });
  });

  test('is refused once the campaign has opened, also one that was held before', async () => {
    const shown = await send(['G6', '08986', 5, 1, '', '']).expect(200);
    const [, action = ''] = /action="([^"]*\/xac-nhan)"/.exec(shown.text) ?? [];
    const draft = await app.deps.store.campaigns.find('dot-2024');
    await app.deps.store.campaigns.replace({ ...draft!, stage: 'opened', revision: 2 });
    await manager.post(action).expect(409);
    await send(['G6', '08986', 5, 1, '', '']).expect(409);
    await manager.get(`${QUOTAS}/nhap`).expect(404);
    expect(await stored()).toEqual([]);
  });
});
