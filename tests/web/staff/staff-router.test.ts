import express, { type Express } from 'express';
import request from 'supertest';
import { errorHandler } from '../../../server/web/error-handler';
import { language } from '../../../server/web/middleware/language';
import { download, notFound, page, redirect, stream } from '../../../server/web/staff/reply';
import { staffRouter } from '../../../server/web/staff/staff-router';
import type { StaffPost, StaffRoute, StaffView } from '../../../server/web/staff/staff-route';
import { officeHomePage } from '../../../server/web/view-models/office/home';
import type { Web } from '../../../server/web/web';
import { openApp, type TestApp } from '../../support/app';
import { assets, renderer, translatorFor } from '../../support/rendering';
import { signIn, type Staff } from '../../support/staff';
import { stores, type TestStore } from '../../support/stores';

describe.each(stores())('%s', (store: TestStore) => {
  let site: TestApp;
  let app: Express;
  let manager: Staff;
  let seen: StaffPost | undefined;

  beforeAll(async () => {
    site = await openApp(store);
    app = express();
    const { deps } = site;
    const web = { deps, renderer, assets, translatorFor } as Web;
    app.use(language, staffRouter(web, routes()), errorHandler(web));
    manager = await signIn({ app, deps }, ['manager']);
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });
  beforeEach(() => {
    seen = undefined;
  });

  const get = (name: string, handle: StaffView['handle']): StaffRoute => ({
    method: 'get',
    path: `/quan-ly/${name}`,
    right: 'people.read',
    handle,
  });
  const post = (name: string, more: Partial<StaffRoute> = {}): StaffRoute =>
    ({
      method: 'post',
      path: `/quan-ly/${name}`,
      right: 'people.edit',
      audit: 'account.changed',
      handle: async (asked: StaffPost) => {
        seen = asked;
        await asked.act.record({ kind: 'account', id: 'x' }, ['name']);
        return redirect('/quan-ly/xem?a=1#b', 'gallery:done.saved');
      },
      ...more,
    }) as StaffRoute;

  function routes(): StaffRoute[] {
    return [
      get('xem', ({ context }) =>
        page('office/home', officeHomePage({ ...context(), campaigns: [] })),
      ),
      get('tep', () => download({ name: 'bảng.csv', type: 'csv', content: 'a' })),
      get('khong', () => notFound()),
      get('dong', () =>
        stream((_req, res) => {
          res.end('dòng');
          return Promise.resolve();
        }),
      ),
      post('ghi'),
      post('quen', { handle: () => redirect('/quan-ly/xem') }),
      post('sai', {
        handle: ({ context }: StaffPost) =>
          page('office/home', officeHomePage({ ...context(), campaigns: [] }), 422),
      }),
      post('xem-truoc', { audit: 'nothing-changes', handle: () => redirect('/quan-ly/xem') }),
      post('tai-len', { upload: { field: 'tep', maxBytes: 10 } }),
    ];
  }

  test('sends who is not signed in to sign in and back to the address afterwards', async () => {
    const answer = await request(app).get('/quan-ly/xem?trang=2').expect(303);
    expect(answer.headers.location).toBe('/quan-ly/dang-nhap?tiep=%2Fquan-ly%2Fxem%3Ftrang%3D2');
  });

  test('a form of somebody who is not signed in is refused, and nothing is done', async () => {
    await request(app).post('/quan-ly/ghi').type('form').send('a=1').expect(401);
    expect(seen).toBeUndefined();
  });

  test('who lacks the right is told so', async () => {
    const auditor = await signIn({ app, deps: site.deps }, ['auditor']);
    await auditor.get('/quan-ly/xem').expect(403);
    await auditor.post('/quan-ly/ghi').expect(403);
    expect(seen).toBeUndefined();
  });

  test('a page is never kept by a shared computer', async () => {
    const answer = await manager.get('/quan-ly/xem').expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).toContain('Nguyễn Thị Thử');
  });

  test('a form without the token of its session is refused (ASVS 3.5.1)', async () => {
    const other = await signIn({ app, deps: site.deps }, ['manager']);
    for (const token of ['', 'x', other.csrf]) {
      await manager.post('/quan-ly/ghi', { _csrf: token }).expect(403);
    }
    expect(seen).toBeUndefined();
  });

  test('a form is done, recorded, and followed by a page that says so', async () => {
    const answer = await manager.post('/quan-ly/ghi', { ten: ' Lan ', o: ['1', '2'] }).expect(303);
    expect(answer.headers.location).toBe('/quan-ly/xem?a=1&bao=gallery.saved#b');
    expect(seen?.form.text('ten')).toBe('Lan');
    expect(seen?.form.raw('ten')).toBe(' Lan ');
    expect(seen?.form.all('o')).toEqual(['1', '2']);
    expect(await site.deps.store.audit.last()).toMatchObject({
      actor: manager.account,
      event: 'account.changed',
      object: { kind: 'account', id: 'x' },
      fields: ['name'],
    });
  });

  test('an act without a line in the log is a fault of ours', async () => {
    await manager.post('/quan-ly/quen').expect(500);
  });

  test('a form with faults needs no line', async () => {
    await manager.post('/quan-ly/sai').expect(422);
  });

  test('a form that changes nothing needs no line', async () => {
    await manager.post('/quan-ly/xem-truoc').expect(303);
  });

  test('takes a file, with its name as it is', async () => {
    const file = { name: 'danh sách.csv', content: Buffer.from('a;b') };
    await manager.upload('/quan-ly/tai-len', 'tep', file, { nhom: 'G1' }).expect(303);
    expect(seen?.file?.name).toBe('danh sách.csv');
    expect(seen?.file?.content.toString()).toBe('a;b');
    expect(seen?.form.text('nhom')).toBe('G1');
  });

  test('says when a file is too large', async () => {
    const file = { name: 'a.csv', content: Buffer.from('01234567890') };
    await manager.upload('/quan-ly/tai-len', 'tep', file).expect(303);
    expect(seen?.fileTooLarge).toBe(true);
    expect(seen?.file).toBeUndefined();
  });

  test('a file under another name is a bad request and no crash', async () => {
    const file = { name: 'a.csv', content: Buffer.from('a') };
    await manager.upload('/quan-ly/tai-len', 'khac', file).expect(400);
  });

  test('gives files and streams, and says when there is nothing', async () => {
    const file = await manager.get('/quan-ly/tep').expect(200).expect('Content-Type', /csv/);
    expect(file.headers['content-disposition']).toContain("filename*=UTF-8''b%E1%BA%A3ng.csv");
    await manager.get('/quan-ly/dong').expect(200, 'dòng');
    await manager.get('/quan-ly/khong').expect(404);
  });
});
