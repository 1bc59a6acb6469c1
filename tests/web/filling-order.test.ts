/** A section in a random order over HTTP: stable for a filling, different between fillings. */
import request from 'supertest';
import { readHtml } from '../support/html';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign } from '../support/campaign';
import { shippedPack } from '../support/shipped-pack';
import { stores } from '../support/stores';

const DESK = `/k/${CITIZENS_DESK}`;

describe.each(stores())('orders of asking, on the %s', (store) => {
  let test_: TestApp;

  beforeAll(async () => {
    test_ = await openApp(store);
    const { pack } = await shippedPack();
    const questionnaires = pack.questionnaires.map((questionnaire) => ({
      ...questionnaire,
      sections: questionnaire.sections.map((section) => ({ ...section, order: 'random' as const })),
    }));
    await test_.deps.store.packs.put('in-random-order', { ...pack, questionnaires });
    await seedCampaign(test_.deps, { packHash: 'in-random-order' });
  });
  afterAll(async () => {
    await test_.close();
    await store.destroy();
  });

  const visitor = () => request.agent(test_.app);

  test('a filling keeps its order when the page is loaded again, in English, and with a fault', async () => {
    for (let person = 0; person < 4; person += 1) {
      const citizen = visitor();
      const first = orderIn((await citizen.get(DESK).expect(200)).text);
      expect(first.length).toBeGreaterThan(10);
      expect(orderIn((await citizen.get(DESK)).text)).toEqual(first);
      expect(orderIn((await citizen.get(`${DESK}?lang=en`)).text)).toEqual(first);
      const fault = await citizen.post(DESK).type('form').send({ 'dong-y': '1' }).expect(422);
      expect(orderIn(fault.text)).toEqual(first);
    }
  });

  test('without cookies the form that comes back keeps the order of the secret in it', async () => {
    const send = (secret?: string) =>
      request(test_.app)
        .post(DESK)
        .type('form')
        .send({ 'dong-y': '1', ...(secret !== undefined && { secret }) })
        .expect(422);
    const first = await send();
    const secret = /name="secret" value="([^"]+)"/.exec(first.text)?.[1] ?? '';
    expect(orderIn((await send(secret)).text)).toEqual(orderIn(first.text));
  });

  test('fillings have different orders of the same questions, at most eight', async () => {
    const orders = new Set<string>();
    const questions = new Set<string>();
    for (let person = 0; person < 24; person += 1) {
      const order = orderIn((await visitor().get(DESK)).text);
      orders.add(order.join());
      questions.add([...order].sort().join());
    }
    expect(orders.size).toBeGreaterThan(1);
    expect(orders.size).toBeLessThanOrEqual(8);
    expect(questions.size).toBe(1);
  });
});

/** Names of the inputs in the order of the page, each once. */
function orderIn(html: string): string[] {
  const inputs = readHtml(html).elements.filter(
    ({ tag, attributes }) =>
      ['input', 'textarea', 'select'].includes(tag) && attributes.get('type') !== 'hidden',
  );
  return [...new Set(inputs.map(({ attributes }) => attributes.get('name') ?? ''))];
}
