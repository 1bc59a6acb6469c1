import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readSheet } from '../../../../server/sheets/read-sheet';
import { SHEET_LIMITS } from '../../../../server/sheets/sheet';
import { answerAtDesk } from '../../../support/answering';
import { openApp, type TestApp } from '../../../support/app';
import { CITIZENS_DESK, DESK, seedCampaign } from '../../../support/campaign';
import { EventStream } from '../../../support/event-stream';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';

const CAMPAIGN = '/quan-ly/dot/dot-2024';

describe.each(stores())('following a campaign, on the %s', (store) => {
  let app: TestApp;
  let manager: Staff;
  let viewer: Staff;

  beforeAll(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
    await seedCampaign(app.deps, { id: 'ban-nhap', stage: 'draft' }, 0);
    const place = { campaign: 'dot-2024', population: 500, populationSource: 'typed' } as const;
    await app.deps.store.quotas.put([
      { ...place, group: 'G6', unit: '08986', needed: 100 },
      { ...place, group: 'G6', unit: '09010', needed: 4 },
    ]);
    await turnTo('2024-11-15');
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  /** Sessions do not outlive a night. */
  const turnTo = async (today: string) => {
    app.setToday(today);
    manager = await signIn(app, ['manager']);
    viewer = await signIn(app, ['viewer'], '09010');
  };

  test('the page says who lags, counts every answer at once, and is sound HTML', async () => {
    await answerAtDesk(app.deps, CITIZENS_DESK, 3);
    const before = await manager.get(`${CAMPAIGN}/theo-doi`).expect(200);
    expect(readHtml(before.text).faults).toEqual([]);
    expect(cellsOf(before.text, 'theo-don-vi')[0]).toEqual(
      expect.arrayContaining(['Xã Tự Lập', 'G6', '0', '100', 'Chậm']),
    );
    expect(cellsOf(before.text, 'theo-don-vi')).toContainEqual(
      expect.arrayContaining(['Xã Mê Linh', 'G6', '3', '4', '75,0 %']),
    );
    await answerAtDesk(app.deps, CITIZENS_DESK);
    const after = await manager.get(`${CAMPAIGN}/theo-doi`).expect(200);
    expect(cellsOf(after.text, 'theo-don-vi')).toContainEqual(
      expect.arrayContaining(['Xã Mê Linh', 'G6', '4', '4', '100,0 %', 'Đã đủ']),
    );
    expect(cellsOf(after.text, 'theo-quay')).toContainEqual([
      'Một cửa xã Mê Linh',
      'Xã Mê Linh',
      '4',
      '4',
      '15/11/2024',
      '0',
      'Đang có phiếu',
    ]);
    expect(cellsOf(after.text, 'theo-ngay').at(-2)?.[0]).toBe('15/11/2024');
  });

  test('whether there are enough answers to conclude', async () => {
    const { text } = await manager.get(`${CAMPAIGN}/du-mau`).expect(200);
    expect(readHtml(text).faults).toEqual([]);
    const rows = cellsOf(text, 'du-mau');
    expect(rows).toContainEqual(
      expect.arrayContaining([
        'Xã Tự Lập',
        'G6',
        '500',
        'Nhập tay',
        '100',
        '0',
        'Chưa đủ để kết luận',
      ]),
    );
    expect(rows).toContainEqual(
      expect.arrayContaining(['Xã Mê Linh', 'G6', '4', '0,8 %', 'Đủ mẫu']),
    );
  });

  test('the tables come as a workbook with numbers', async () => {
    const file = await manager
      .get(`${CAMPAIGN}/theo-doi?tai=xlsx`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect(file.headers['content-disposition']).toContain('dot-2024-theo-doi.xlsx');
    const sheet = await readSheet({ name: 'a.xlsx', content: file.body as Buffer }, SHEET_LIMITS);
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
    expect(sheet.value.header.slice(0, 3)).toEqual(['Nhóm', 'Đã trả lời', 'Chỉ tiêu']);
    expect(sheet.value.rows.at(-1)?.cells.slice(1, 3)).toEqual(['4', '104']);
  });

  test('a campaign that has never opened, or is none, has no such pages', async () => {
    for (const page of ['theo-doi', 'du-mau', 'su-kien', 'don-vi/09010']) {
      await manager.get(`/quan-ly/dot/ban-nhap/${page}`).expect(404);
      await manager.get(`/quan-ly/dot/khong-co/${page}`).expect(404);
    }
    await manager.get(`${CAMPAIGN}/don-vi/khong-co`).expect(404);
  });

  test('participation is no business of a unit’s viewer', async () => {
    for (const page of ['theo-doi', 'du-mau', 'su-kien']) {
      await viewer.get(`${CAMPAIGN}/${page}`).expect(403);
    }
  });

  test('a viewer is led to the own unit, and no further', async () => {
    await viewer.get('/quan-ly').expect(303).expect('Location', `${CAMPAIGN}/don-vi/09010`);
    const own = await viewer.get(`${CAMPAIGN}/don-vi/09010`).expect(200);
    expect(readHtml(own.text).faults).toEqual([]);
    expect(own.text).toContain('Xã Mê Linh');
    expect(own.text).not.toMatch(/Tự Lập|Đại Thịnh|Quang Minh|Chi Đông/);
    await viewer.get(`${CAMPAIGN}/don-vi/08986`).expect(404);
    await manager.get(`${CAMPAIGN}/don-vi/08986`).expect(200);
  });

  test('a viewer sees the days before, let out by five at least; the manager sees everything', async () => {
    const shown = async (staff: Staff) =>
      cellsOf((await staff.get(`${CAMPAIGN}/don-vi/09010`).expect(200)).text, 'so-phieu').find(
        ([group]) => group?.startsWith('G6'),
      );
    expect(await shown(manager)).toEqual([expect.any(String), '4']);
    expect(await shown(viewer)).toEqual([expect.any(String), '0', '–']);
    await turnTo('2024-11-16');
    expect(await shown(viewer)).toEqual([expect.any(String), '0', '–']);
    await answerAtDesk(app.deps, CITIZENS_DESK, 2);
    await turnTo('2024-11-17');
    expect(await shown(viewer)).toEqual([expect.any(String), '6', '16/11/2024']);
    expect(await shown(manager)).toEqual([expect.any(String), '6']);
  });

  describe('the stream of changes', () => {
    let server: Server;

    beforeAll(async () => {
      server = createServer(app.app).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterAll(async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });

    const open = (): Promise<EventStream> => {
      const { port } = server.address() as AddressInfo;
      return EventStream.open(port, `${CAMPAIGN}/su-kien`, { cookie: manager.cookie });
    };

    test('tells the version that the page carries, and another one once somebody has answered', async () => {
      const page = await manager.get(`${CAMPAIGN}/theo-doi`).expect(200);
      const version = /data-version="([^"]+)"/.exec(page.text)?.[1];
      const stream = await open();
      expect(stream.response.headers).toMatchObject({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      const first = await stream.version();
      expect(first).toBe(version);
      await answerAtDesk(app.deps, DESK);
      const second = await stream.version();
      expect(second).not.toBe(first);
      const renewed = await manager.get(`${CAMPAIGN}/theo-doi`).expect(200);
      expect(renewed.text).toContain(`data-version="${second}"`);
      await stream.close();
    });

    test('one session keeps only so many streams open', async () => {
      const streams = await Promise.all(Array.from({ length: 8 }, open));
      expect(streams.map(({ response }) => response.statusCode)).toEqual(Array(8).fill(200));
      expect((await open()).response.statusCode).toBe(429);
      for (const stream of streams) await stream.close();
    });
  });

  test('nobody is late on the first day', async () => {
    await turnTo('2024-11-01');
    const { text } = await manager.get(`${CAMPAIGN}/theo-doi`).expect(200);
    expect(text).toContain('Chưa biết: chưa có ngày nào trọn');
    expect(text).not.toContain('không kịp');
  });

  test('a closed campaign has no stream to follow and says how it ended', async () => {
    await turnTo('2025-01-02');
    const { text } = await manager.get(`${CAMPAIGN}/theo-doi`).expect(200);
    expect(text).not.toContain('data-live-href');
    expect(cellsOf(text, 'theo-don-vi')[0]).toEqual(
      expect.arrayContaining(['Xã Tự Lập', 'Không đủ']),
    );
  });
});

/** The texts of a table's cells, row by row. */
function cellsOf(html: string, id: string): string[][] {
  const table = new RegExp(`<table id="${id}">([\\s\\S]*?)</table>`).exec(html)?.[1] ?? '';
  const body = table.slice(table.indexOf('<tbody>'));
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<[^>]*>/g, '')
        .replace(/\u00a0/g, ' ')
        .trim(),
    ),
  );
}
