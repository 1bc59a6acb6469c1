import request from 'supertest';
import { claimOf } from '../../server/actions/open-door';
import type { Response } from '../../server/domain/campaign/response';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, DESK, seedCampaign, tokenOf } from '../support/campaign';
import { stores } from '../support/stores';

const CITIZEN = {
  'dong-y': '1',
  S1: '1',
  DV24: '5',
  DV25: '4',
  '1.3-G6-a': 'A',
  'G6-YK': 'Rất tốt',
};
const DELEGATE = { 'dong-y': '1', '1.1-G1-a': 'A', '2.1-G1-a': 'KB' };

describe.each(stores())('answering, on the %s', (store) => {
  let test_: TestApp;

  beforeAll(async () => {
    test_ = await openApp(store);
    await seedCampaign(test_.deps);
  });
  beforeEach(() => test_.setToday('2024-11-15'));
  afterAll(async () => {
    await test_.close();
    await store.destroy();
  });

  const visitor = () => request.agent(test_.app);

  async function responses(): Promise<Response[]> {
    const all: Response[] = [];
    for await (const response of test_.deps.store.responses.stream('dot-2024')) all.push(response);
    return all;
  }

  async function added(act: () => Promise<unknown>): Promise<Response[]> {
    const before = new Set((await responses()).map(({ id }) => id));
    await act();
    return (await responses()).filter(({ id }) => !before.has(id));
  }

  test('a citizen opens the desk, answers, and is thanked; one response without person or time', async () => {
    const citizen = visitor();
    const stored = await added(async () => {
      const form = await citizen.get(`/k/${CITIZENS_DESK}`).expect(200);
      expect(form.headers['cache-control']).toBe('private, no-store');
      expect(form.text).toContain('name="DV24"');
      const sent = await citizen.post(`/k/${CITIZENS_DESK}`).type('form').send(CITIZEN);
      expect([sent.status, sent.headers.location]).toEqual([303, `/k/${CITIZENS_DESK}/cam-on`]);
      await citizen.get(`/k/${CITIZENS_DESK}/cam-on`).expect(200);
    });
    expect(stored).toHaveLength(1);
    expect(stored[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      partition: {
        campaign: 'dot-2024',
        unit: '09010',
        group: 'G6',
        channel: 'qr',
        day: '2024-11-15',
      },
      desk: CITIZENS_DESK,
      revision: 1,
      answers: { S1: '1', DV24: '5', DV25: '4', '1.3-G6-a': 'A', 'G6-YK': 'Rất tốt' },
    });
  });

  test('a double tap, a replay and a lost acknowledgement store one response', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${CITIZENS_DESK}`);
    const send = () => citizen.post(`/k/${CITIZENS_DESK}`).type('form').send(CITIZEN);
    const stored = await added(async () => {
      const answers = await Promise.all([send(), send(), send(), send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
      await send().expect(303);
    });
    expect(stored).toHaveLength(1);
  });

  test('after the thank-you page the next person at the same device is another filling', async () => {
    const device = visitor();
    const stored = await added(async () => {
      for (const person of [1, 2]) {
        await device.get(`/k/${CITIZENS_DESK}`);
        await device
          .post(`/k/${CITIZENS_DESK}`)
          .type('form')
          .send({ ...CITIZEN, DV24: String(person) });
        await device.get(`/k/${CITIZENS_DESK}/cam-on`);
      }
    });
    expect(stored.map(({ answers }) => answers.DV24).sort()).toEqual(['1', '2']);
  });

  test('other answers from the same filling ask before they replace', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${CITIZENS_DESK}`);
    const stored = await added(async () => {
      await citizen.post(`/k/${CITIZENS_DESK}`).type('form').send(CITIZEN).expect(303);
      const asked = await citizen
        .post(`/k/${CITIZENS_DESK}`)
        .type('form')
        .send({ ...CITIZEN, DV24: '1' })
        .expect(409);
      expect(asked.text).toContain('name="thay-the" value="1"');
      expect(asked.text).not.toContain('name="DV24" value="5"');
      await citizen
        .post(`/k/${CITIZENS_DESK}`)
        .type('form')
        .send({ ...CITIZEN, DV24: '1', 'thay-the': '1' })
        .expect(303);
    });
    expect(stored).toHaveLength(1);
    expect([stored[0]?.revision, stored[0]?.answers.DV24]).toEqual([2, '1']);
  });

  test('wrong answers come back with 422, the message at the question and all that was typed', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${CITIZENS_DESK}`);
    const stored = await added(async () => {
      const wrong = await citizen
        .post(`/k/${CITIZENS_DESK}`)
        .type('form')
        .send({ ...CITIZEN, DV24: '9', 'G6-YK': 'x'.repeat(1001) })
        .expect(422);
      expect(wrong.text).toContain('href="#i-DV24"');
      expect(wrong.text).toContain('href="#i-G6-YK"');
      expect(wrong.text).toContain('x'.repeat(1001));
      expect(wrong.text).toMatch(/name="DV25" value="4"[^>]* checked/);
    });
    expect(stored).toEqual([]);
  });

  test('an empty form and a form without consent are refused, not stored', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${CITIZENS_DESK}`);
    const stored = await added(async () => {
      await citizen.post(`/k/${CITIZENS_DESK}`).type('form').send({ 'dong-y': '1' }).expect(422);
      const noConsent = await citizen
        .post(`/k/${CITIZENS_DESK}`)
        .type('form')
        .send({ DV24: '5' })
        .expect(422);
      expect(noConsent.text).toContain('href="#dong-y"');
    });
    expect(stored).toEqual([]);
  });

  test('without cookies everything typed comes back with the secret in the page, and then it is stored once', async () => {
    const stored = await added(async () => {
      const first = await request(test_.app)
        .post(`/k/${CITIZENS_DESK}`)
        .type('form')
        .send(CITIZEN)
        .expect(422);
      const secret = /name="secret" value="([^"]+)"/.exec(first.text)?.[1];
      expect(secret).toBeDefined();
      expect(first.text).toMatch(/name="DV24" value="5"[^>]* checked/);
      for (let time = 1; time <= 2; time += 1) {
        await request(test_.app)
          .post(`/k/${CITIZENS_DESK}`)
          .type('form')
          .send({ ...CITIZEN, secret })
          .expect(303);
      }
    });
    expect(stored).toHaveLength(1);
  });

  test('a secret of another desk or a made-up one is none', async () => {
    const other = visitor();
    const page = await request(test_.app)
      .post(`/k/${DESK}?nhom=G6`)
      .type('form')
      .send(CITIZEN)
      .expect(422);
    const secret = /name="secret" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    for (const foreign of [secret, 'a.b.c', '2024-11-15.x.y', '']) {
      await other
        .post(`/k/${CITIZENS_DESK}`)
        .type('form')
        .send({ ...CITIZEN, secret: foreign })
        .expect(422);
    }
  });

  test('who did no procedure is thanked and counted, and leaves no response', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${CITIZENS_DESK}`);
    const stored = await added(() =>
      citizen.post(`/k/${CITIZENS_DESK}`).type('form').send({ S1: '2', DV24: '5' }).expect(200),
    );
    expect(stored).toEqual([]);
    expect(await test_.deps.store.counters.list('dot-2024')).toContainEqual({
      campaign: 'dot-2024',
      kind: 'screened-out',
      group: 'G6',
      count: 1,
    });
  });

  test('a desk of two groups asks who is answering', async () => {
    const choice = await visitor().get(`/k/${DESK}`).expect(200);
    expect(choice.text).toContain('?nhom=G6');
    expect(choice.text).toContain('?nhom=G5');
    const firm = visitor();
    const stored = await added(async () => {
      await firm.get(`/k/${DESK}?nhom=G5`).expect(200);
      await firm
        .post(`/k/${DESK}`)
        .type('form')
        .send({ 'dong-y': '1', nhom: 'G5', DV24: '4' })
        .expect(303);
    });
    expect(stored[0]?.partition).toMatchObject({ group: 'G5', unit: '08986', channel: 'qr' });
  });

  test('a personal link is answered once; its response has no day and assesses the district', async () => {
    const delegate = visitor();
    const link = `/m/${tokenOf('G1')}`;
    const stored = await added(async () => {
      await delegate.get(link).expect(200);
      await delegate.post(link).type('form').send(DELEGATE).expect(303);
      await delegate.post(link).type('form').send(DELEGATE).expect(303);
    });
    expect(stored).toHaveLength(1);
    const [response] = stored;
    expect(response?.partition).toEqual({
      campaign: 'dot-2024',
      unit: '250',
      group: 'G1',
      channel: 'link',
      shard: response?.id[0],
    });
    await visitor().get(link).expect(409);
    const late = await visitor().post(link).type('form').send(DELEGATE);
    expect(late.status).toBe(409);
  });

  test('of many browsers at one link exactly one is taken, whatever they send', async () => {
    const link = `/m/${tokenOf('G2')}`;
    const browsers = Array.from({ length: 8 }, visitor);
    for (const browser of browsers) await browser.get(link).expect(200);
    const stored = await added(async () => {
      const statuses = await Promise.all(
        browsers.map(async (browser) => {
          const sent = await browser
            .post(link)
            .type('form')
            .send({ 'dong-y': '1', '1.1-G2-a': 'B' });
          return sent.status;
        }),
      );
      expect(statuses.sort()).toEqual([303, 409, 409, 409, 409, 409, 409, 409]);
    });
    expect(stored).toHaveLength(1);
  });

  test('a crash between claim and response heals when the same browser comes again', async () => {
    const delegate = visitor();
    const link = `/m/${tokenOf('G1', 2)}`;
    const page = await delegate.get(link);
    const cookie = String(page.headers['set-cookie']);
    const secret = /phieu=([^;]+)/.exec(cookie)?.[1] ?? '';
    await test_.deps.store.invitations.claim('dot-2024-G1-2', claimOf(tokenOf('G1', 2), secret));
    const stored = await added(() => delegate.post(link).type('form').send(DELEGATE).expect(303));
    expect(stored).toHaveLength(1);
  });

  test.each([
    ['unknown desk', '/k/khongco', 404],
    ['unknown link', `/m/${'0'.repeat(26)}`, 404],
  ])('%s has its own page', async (_name, address, status) => {
    const page = await request(test_.app).get(address).expect(status);
    expect(page.text).toContain('<h1');
    await request(test_.app).post(address).type('form').send(CITIZEN).expect(status);
  });

  test.each([
    ['before the first day', '2024-10-31', 403, '01/11/2024'],
    ['after the last day', '2025-01-01', 410, ''],
  ])('%s a kind page, and nothing is stored', async (_name, today, status, words) => {
    const early = visitor();
    await early.get(`/k/${CITIZENS_DESK}`);
    test_.setToday(today);
    const stored = await added(async () => {
      const page = await early.get(`/k/${CITIZENS_DESK}`).expect(status);
      expect(page.text).toContain(words);
      await early.post(`/k/${CITIZENS_DESK}`).type('form').send(CITIZEN).expect(status);
      await early.get(`/m/${tokenOf('G3')}`).expect(status);
    });
    expect(stored).toEqual([]);
  });

  test('links tolerate capitals, a slash at the end and what messengers add', async () => {
    const page = await request(test_.app).get(
      `/K/${CITIZENS_DESK.toUpperCase()}/?fbclid=x&utm_source=zalo`,
    );
    expect([page.status, page.headers.location]).toEqual([
      302,
      `/k/${CITIZENS_DESK}?fbclid=x&utm_source=zalo`,
    ]);
  });

  test('English is chosen once and kept', async () => {
    const citizen = visitor();
    const english = await citizen.get(`/k/${CITIZENS_DESK}?lang=en`).expect(200);
    expect(english.text).toContain('<html lang="en"');
    expect((await citizen.get(`/k/${CITIZENS_DESK}`)).text).toContain('<html lang="en"');
    expect((await visitor().get(`/k/${CITIZENS_DESK}`)).text).toContain('<html lang="vi"');
  });
});
