/** One body for every language, display and order of asking; the choice of a display over HTTP. */
import request from 'supertest';
import { readHtml } from '../support/html';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, DESK, seedCampaign, tokenOf } from '../support/campaign';
import { stores } from '../support/stores';

describe.each(stores())('forms, on the %s', (store) => {
  let test_: TestApp;

  beforeAll(async () => {
    test_ = await openApp(store);
    await seedCampaign(test_.deps);
  });
  afterAll(async () => {
    await test_.close();
    await store.destroy();
  });

  const visitor = () => request.agent(test_.app);
  const root = (html: string) =>
    readHtml(html)
      .elements.find(({ tag }) => tag === 'html')
      ?.attributes.get('class');

  const previewOf = (html: string) =>
    new Map(
      readHtml(html)
        .elements.filter(({ attributes }) => attributes.has('property'))
        .map(({ attributes }) => [
          attributes.get('property') ?? '',
          attributes.get('content') ?? '',
        ]),
    );

  test('who comes to replace an answer is told so, and nobody else', async () => {
    const desk = `/k/${CITIZENS_DESK}`;
    const words = 'Phiếu mới sẽ thay phiếu đã gửi từ trình duyệt này.';
    expect((await visitor().get(`${desk}?thay-the=1`)).text).toContain(words);
    expect((await visitor().get(desk)).text).not.toContain(words);
  });

  test('a display is chosen by a link, kept in this browser, and chosen off again', async () => {
    const citizen = visitor();
    const desk = `/k/${CITIZENS_DESK}`;
    expect(root((await citizen.get(desk)).text)).toBe('');
    const large = await citizen.get(`${desk}?hien-thi=lon`).expect(200);
    expect(root(large.text)).toBe('lon');
    expect(String(large.headers['set-cookie'])).toMatch(/hien-thi=lon; .*Path=\//);
    expect(String(large.headers['set-cookie'])).not.toMatch(/hien-thi=lon;[^,]*HttpOnly/);
    expect(root((await citizen.get(desk)).text)).toBe('lon');
    expect(root((await citizen.get(`${desk}/cam-on`)).text)).toBe('lon');
    expect(root((await citizen.get(`${desk}?hien-thi=lon.dam`)).text)).toBe('lon dam');
    expect(root((await citizen.get(`${desk}?hien-thi=`)).text)).toBe('');
    expect(root((await visitor().get(desk)).text)).toBe('');
  });

  test('a display that comes back with a fault is the same; what it is not is as usual', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${CITIZENS_DESK}?hien-thi=dam`);
    const sent = await citizen.post(`/k/${CITIZENS_DESK}`).type('form').send({ 'dong-y': '1' });
    expect([sent.status, root(sent.text)]).toEqual([422, 'dam']);
    const odd = await visitor().get(`/k/${CITIZENS_DESK}?hien-thi=%22%3Ex`).expect(200);
    expect(root(odd.text)).toBe('');
  });

  test('languages and displays do not take each other’s bodies', async () => {
    const page = async (query: string) =>
      (await visitor().get(`/k/${CITIZENS_DESK}?${query}`).expect(200)).text;
    const seen = await Promise.all(
      ['', 'lang=en', 'hien-thi=lon', 'lang=en&hien-thi=lon'].map(page),
    );
    expect(new Set(seen).size).toBe(4);
    expect(await page('lang=en&hien-thi=lon')).toBe(seen[3]);
  });

  test('a link shows whose survey it is, on every door, and nothing of a person', async () => {
    const link = `/m/${tokenOf('G4')}`;
    for (const address of [`/k/${CITIZENS_DESK}`, `/k/${DESK}`, link]) {
      const { text } = await visitor().get(address).expect(200);
      const said = previewOf(text);
      expect(said.get('og:image')).toMatch(
        /^http:\/\/khao-sat\.example\/tinh\/img\/link-preview\.\w+\.png$/,
      );
      expect(said.get('og:title')).toContain(said.get('og:site_name'));
      expect(said.get('og:description')).toContain('Phiếu không ghi họ tên');
      expect([said.get('og:type'), said.get('og:locale')]).toEqual(['website', 'vi_VN']);
      expect(text).toContain('<meta name="robots" content="noindex">');
      expect([...said.values()].join()).not.toContain(tokenOf('G4'));
      const image = new URL(said.get('og:image') ?? '').pathname;
      await visitor().get(image).expect('Content-Type', 'image/png').expect(200);
    }
    const english = previewOf((await visitor().get(`${link}?lang=en`)).text);
    expect(english.get('og:locale')).toBe('en_GB');
    const thanks = previewOf((await visitor().get(`/k/${CITIZENS_DESK}/cam-on`)).text);
    expect(thanks.size).toBe(0);
  });

  test.each([
    ['in capitals, with a slash', () => `/K/${CITIZENS_DESK.toUpperCase()}/`],
    ['with what messengers add', () => `/k/${CITIZENS_DESK}?fbclid=a1&utm_source=zalo&zarsrc=31`],
    ['in a sentence', () => `/k/${CITIZENS_DESK}).`],
    ['of a group, in small letters', () => `/k/${DESK}?nhom=g6`],
    ['of a group, in a sentence', () => `/K/${DESK}/?nhom=g6,`],
    ['of a person, in capitals', () => `/M/${tokenOf('G3').toUpperCase()}/?utm_source=zalo.`],
  ])('a link %s opens the form by one redirect at most', async (_name, address) => {
    const page = await visitor().get(address()).redirects(1).expect(200);
    expect(page.text).toContain('id="phieu"');
    expect(page.text).not.toMatch(/fbclid|utm_source|zarsrc/);
  });
});
