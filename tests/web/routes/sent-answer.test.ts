import request from 'supertest';
import { openApp, type TestApp } from '../../support/app';
import { CITIZENS_DESK, seedCampaign, tokenOf } from '../../support/campaign';
import { stores } from '../../support/stores';

const DOOR = `/k/${CITIZENS_DESK}`;
const CITIZEN = { 'dong-y': '1', S1: '1', DV24: '5' };
const DELEGATE = { 'dong-y': '1', '1.1-G1-a': 'A' };
const RECEIPT = /<b class="code">([^<]+)<\/b>/;

describe.each(stores())('after sending, on the %s', (store) => {
  let site: TestApp;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps);
  });
  beforeEach(() => site.setToday('2024-11-15'));
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  type Browser = ReturnType<typeof request.agent>;
  const visitor = (): Browser => request.agent(site.app);

  async function answered(door = DOOR, answers: object = CITIZEN): Promise<Browser> {
    const browser = visitor();
    await browser.get(door).expect(200);
    await browser.post(door).type('form').send(answers).expect(303);
    return browser;
  }

  async function revisions(): Promise<number[]> {
    const all: number[] = [];
    for await (const { revision } of site.deps.store.responses.stream('dot-2024')) {
      all.push(revision);
    }
    return all;
  }

  test('the secret can be read by scripts of its door, and that of the sent answer cannot', async () => {
    const browser = visitor();
    const form = await browser.get(DOOR);
    const given = String(form.headers['set-cookie']);
    expect(given).toContain('phieu=');
    expect(given).toContain(`Path=${DOOR}; SameSite=Lax`);
    expect(given).not.toContain('HttpOnly');
    const sent = await browser.post(DOOR).type('form').send(CITIZEN);
    expect(String(sent.headers['set-cookie'])).toMatch(/da-gui=[^;]+;.*HttpOnly/);
  });

  test('thanks give a receipt that tells later that the answer is counted, and nothing else', async () => {
    const browser = await answered();
    const thanks = await browser.get(`${DOOR}/cam-on`).expect(200);
    const shown = RECEIPT.exec(thanks.text)?.[1] ?? '';
    expect(shown.replace(/ /g, '')).toMatch(/^[0-9a-z]{26}$/);
    const typed = encodeURIComponent(shown.toUpperCase());
    const page = await request(site.app).get(`/bien-nhan?ma=${typed}`).expect(200);
    expect(page.text).toContain('đã được tính');
    expect(page.text).toContain('Khảo sát thử 2024');
    expect(page.text).not.toContain('15/11/2024');
    expect(page.headers['cache-control']).toBe('private, no-store');
    const asked = request(site.app).get(`/bien-nhan/${shown.replace(/ /g, '')}`);
    expect((await asked.set('Accept', 'application/json').expect(200)).body).toEqual({
      state: 'counted',
    });
  });

  test.each(['0'.repeat(26), 'khong-co', '%20x'])('receipt %s is unknown, kindly', async (code) => {
    const page = await request(site.app).get(`/bien-nhan/${code}`).expect(404);
    expect(page.text).toContain('Không có phiếu nào đang được tính');
    const asked = request(site.app).get(`/bien-nhan/${code}`).set('Accept', 'application/json');
    expect((await asked.expect(404)).body).toEqual({ state: 'unknown' });
  });

  test('the page of receipts asks for a code', async () => {
    const page = await request(site.app).get('/bien-nhan').expect(200);
    expect(page.text).toContain('name="ma"');
    expect(page.text).not.toContain('role="status"');
  });

  test('thanks without an answer of this browser show no receipt', async () => {
    const thanks = await visitor().get(`${DOOR}/cam-on`).expect(200);
    expect(thanks.text).not.toMatch(RECEIPT);
    expect(thanks.text).not.toContain('phieu-da-gui');
  });

  test('answers left out are told by their number', async () => {
    const page = await visitor().get(`${DOOR}/cam-on?bo-qua=2`).expect(200);
    expect(page.text).toContain('Số câu trả lời không được tính: 2,');
    for (const wrong of ['0', '-1', '1000', 'x', '%3Cb']) {
      const plain = await visitor().get(`${DOOR}/cam-on?bo-qua=${wrong}`).expect(200);
      expect(plain.text).not.toContain('Số câu trả lời không được tính');
    }
  });

  test('the same browser replaces its answer from an empty form, after a yes', async () => {
    const browser = await answered();
    await browser.get(`${DOOR}/cam-on`);
    const own = await browser.get(`${DOOR}/phieu-da-gui`).expect(200);
    expect(own.text).toContain('31/12/2024');
    const href = /href="([^"]*thay-the=1[^"]*)"/.exec(own.text)?.[1]?.replace(/&amp;/g, '&') ?? '';
    const form = await browser.get(href).expect(200);
    expect(form.text).not.toMatch(/name="DV24"[^>]* checked/);
    const before = await revisions();
    const changed = { ...CITIZEN, DV24: '1' };
    await browser.post(DOOR).type('form').send(changed).expect(409);
    await browser
      .post(DOOR)
      .type('form')
      .send({ ...changed, 'thay-the': '1' })
      .expect(303);
    const after = await revisions();
    expect(after).toHaveLength(before.length);
    expect(after.filter((revision) => revision === 2)).toHaveLength(1);
  });

  test('withdrawing asks first; then the receipt is unknown and a new filling begins', async () => {
    const browser = await answered();
    const thanks = await browser.get(`${DOOR}/cam-on`);
    const receipt = (RECEIPT.exec(thanks.text)?.[1] ?? '').replace(/ /g, '');
    const before = await revisions();
    const asked = await browser.get(`${DOOR}/phieu-da-gui?rut=1`).expect(200);
    expect(asked.text).toContain('Rút phiếu đã gửi?');
    expect(await revisions()).toHaveLength(before.length);
    await browser.post(`${DOOR}/phieu-da-gui`).expect(303);
    expect(await revisions()).toHaveLength(before.length - 1);
    const done = await browser.get(`${DOOR}/phieu-da-gui?rut=1`).expect(200);
    expect(done.text).toContain('Đã rút phiếu');
    await request(site.app).get(`/bien-nhan/${receipt}`).expect(404);
    await browser.get(DOOR).expect(200);
    await browser.post(DOOR).type('form').send(CITIZEN).expect(303);
    expect(await revisions()).toHaveLength(before.length);
  });

  test('another site cannot withdraw, nor a browser that has sent nothing', async () => {
    const browser = await answered();
    const before = await revisions();
    await browser.post(`${DOOR}/phieu-da-gui`).set('Origin', 'https://khac.example').expect(403);
    await visitor().post(`${DOOR}/phieu-da-gui`).expect(303);
    expect(await revisions()).toHaveLength(before.length);
  });

  test('a personal link leads who has answered to the answer, and after withdrawing to the form', async () => {
    const link = `/m/${tokenOf('G1')}`;
    const browser = await answered(link, DELEGATE);
    const again = await browser.get(link).expect(303);
    expect(again.headers['location']).toBe(`${link}/phieu-da-gui`);
    await browser.get(`${link}/phieu-da-gui`).expect(200);
    await browser.get(`${link}?thay-the=1`).expect(200);
    await visitor().get(link).expect(409);
    await browser.post(`${link}/phieu-da-gui`).expect(303);
    await visitor().get(link).expect(200);
    await browser.get(link).expect(200);
    await browser.post(link).type('form').send(DELEGATE).expect(303);
    await visitor().get(link).expect(409);
  });

  test('after the last day the answer stays, and the page says so', async () => {
    const browser = await answered();
    site.setToday('2025-01-01');
    const own = await browser.get(`${DOOR}/phieu-da-gui`).expect(200);
    expect(own.text).toContain('Đợt khảo sát đã kết thúc');
    expect(own.text).not.toContain('thay-the=1');
    const before = await revisions();
    await browser.post(`${DOOR}/phieu-da-gui`).expect(303);
    expect(await revisions()).toHaveLength(before.length);
  });
});

describe.each(stores())('answers that a script sends, on the %s', (store) => {
  let site: TestApp;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps);
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  async function secretOf(): Promise<string> {
    const page = await request(site.app).get(DOOR);
    return /phieu=([^;]+)/.exec(String(page.headers['set-cookie']))?.[1] ?? '';
  }
  const send = (answers: object) =>
    request(site.app).post(DOOR).set('Accept', 'application/json').type('form').send(answers);

  test('counted, however often they come: with the receipt, the next page and what was left out', async () => {
    const secret = await secretOf();
    for (let time = 1; time <= 2; time += 1) {
      const sent = await send({ ...CITIZEN, secret, 'gui-sau': '1' }).expect(200);
      expect(sent.body).toEqual({
        state: 'counted',
        receipt: expect.stringMatching(/^[0-9a-z]{26}$/) as string,
        next: `${DOOR}/cam-on`,
        dropped: 0,
      });
      const { receipt } = sent.body as { receipt: string };
      await request(site.app).get(`/bien-nhan/${receipt}`).expect(200);
    }
    expect((await send({ ...CITIZEN, DV24: '1', secret }).expect(409)).body).toEqual({
      state: 'ask-replace',
    });
  });

  test('a queue ends its own filling at the desk, and no other one', async () => {
    const secret = await secretOf();
    const queued = { ...CITIZEN, secret, 'gui-sau': '1' };
    const own = await send(queued).set('Cookie', `phieu=${secret}`).expect(200);
    expect(String(own.headers['set-cookie'])).toContain('phieu=;');
    const other = await send(queued)
      .set('Cookie', `phieu=${await secretOf()}`)
      .expect(200);
    expect(String(other.headers['set-cookie'])).not.toContain('phieu=;');
  });

  test('faults, and answers without a secret, are invalid and nothing is stored', async () => {
    const secret = await secretOf();
    for (const answers of [CITIZEN, { ...CITIZEN, secret, 'dong-y': '' }]) {
      expect((await send(answers).expect(422)).body).toEqual({ state: 'invalid' });
    }
  });

  test('who did no procedure is led to a page that exists', async () => {
    const sent = await send({ S1: '2', secret: await secretOf() }).expect(200);
    expect(sent.body).toEqual({ state: 'screened-out', next: `${DOOR}/ngoai-doi-tuong` });
    const page = await request(site.app).get(`${DOOR}/ngoai-doi-tuong`).expect(200);
    expect(page.text).toContain('Không có câu trả lời nào của Ông/Bà được lưu lại');
  });

  test('what was withdrawn comes back as a problem', async () => {
    const secret = await secretOf();
    await send({ ...CITIZEN, secret }).expect(200);
    await request(site.app)
      .post(`${DOOR}/phieu-da-gui`)
      .set('Cookie', `da-gui=${secret}`)
      .expect(303);
    const late = await send({ ...CITIZEN, secret }).expect(410);
    expect(late.headers['content-type']).toContain('application/problem+json');
    expect(late.body).toMatchObject({ type: 'withdrawn', code: 'withdrawn' });
  });

  describe('late', () => {
    const opened = async (today: string): Promise<string> => {
      site.setToday(today);
      return secretOf();
    };
    afterEach(() => site.setToday('2024-11-15'));

    async function daysOf(act: () => Promise<unknown>): Promise<unknown[]> {
      const { responses } = site.deps.store;
      const ids = new Set<string>();
      for await (const { id } of responses.stream('dot-2024')) ids.add(id);
      await act();
      const days: unknown[] = [];
      for await (const { id, partition } of responses.stream('dot-2024')) {
        if (!ids.has(id)) days.push(partition.day);
      }
      return days;
    }

    test.each(['2025-01-01', '2025-01-02'])(
      'what a device kept since the last day is counted on that day when it comes on %s',
      async (arrival) => {
        const secret = await opened('2024-12-31');
        site.setToday(arrival);
        const days = await daysOf(async () => {
          await send({ ...CITIZEN, secret, 'gui-sau': '1' }).expect(200);
          await send({ ...CITIZEN, secret, 'gui-sau': '1' }).expect(200);
        });
        expect(days).toEqual(['2024-12-31']);
      },
    );

    test('it is refused on the third day, and so is a form that was not kept by a device', async () => {
      const secret = await opened('2024-12-31');
      site.setToday('2025-01-02');
      const native = request(site.app).post(DOOR).set('Cookie', `phieu=${secret}`).type('form');
      expect(await daysOf(() => native.send(CITIZEN).expect(410))).toEqual([]);
      site.setToday('2025-01-03');
      const late = await send({ ...CITIZEN, secret }).expect(410);
      expect(late.body).toMatchObject({ code: 'closed', closedOn: '2024-12-31' });
    });

    test('a personal link takes nothing late', async () => {
      site.setToday('2024-12-31');
      const link = `/m/${tokenOf('G1')}`;
      const page = await request(site.app).get(link);
      const secret = /phieu=([^;]+)/.exec(String(page.headers['set-cookie']))?.[1] ?? '';
      site.setToday('2025-01-01');
      const answers = { ...DELEGATE, secret };
      expect(
        await daysOf(() => request(site.app).post(link).type('form').send(answers).expect(410)),
      ).toEqual([]);
    });
  });
});
