import request from 'supertest';
import { openApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign } from '../support/campaign';
import { embeddedStore } from '../support/stores';

test.each([
  ['https://khao-sat.example', true],
  ['http://khao-sat.example', false],
])('under %s the secret travels over TLS only: %p', async (baseUrl, secure) => {
  const store = embeddedStore();
  const { app, deps, close } = await openApp(store, { baseUrl });
  await seedCampaign(deps);
  const page = await request(app).get(`/k/${CITIZENS_DESK}?lang=en`).expect(200);
  const cookies = [page.headers['set-cookie']].flat().map(String);
  expect(cookies).toHaveLength(2);
  expect(cookies.map((cookie) => cookie.includes('; Secure'))).toEqual([secure, secure]);
  expect(page.headers['strict-transport-security'] !== undefined).toBe(secure);
  await close();
  await store.destroy();
});
