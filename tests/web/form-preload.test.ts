/** The head of the answer names what the form is shown with, and nothing that the form does not ask for. */
import request from 'supertest';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign } from '../support/campaign';
import { readHtml } from '../support/html';
import { embeddedStore } from '../support/stores';

const store = embeddedStore();
let test_: TestApp;

beforeAll(async () => {
  test_ = await openApp(store);
  await seedCampaign(test_.deps);
});
afterAll(async () => {
  await test_.close();
  await store.destroy();
});

test('the form’s script is named, as it asks for it', async () => {
  const form = await request(test_.app).get(`/k/${CITIZENS_DESK}`).expect(200);
  const asked = readHtml(form.text).elements.flatMap(({ tag, attributes }) => {
    const wanted = tag === 'script' || attributes.get('rel') === 'stylesheet';
    return wanted ? [attributes.get('src')] : [];
  });
  expect(asked).toHaveLength(1);
  expect(form.headers['link']).toBe(`<${asked[0]}>; rel=preload; as=script`);
});
