import request from 'supertest';
import { openApp } from '../support/app';
import { embeddedStore } from '../support/stores';

test('without the demonstration the front page lists no campaign and has no links into one', async () => {
  const store = embeddedStore();
  const { app, close } = await openApp(store);
  const home = await request(app).get('/').expect(200);
  expect(home.text).not.toContain('/dien-tap/');
  await request(app).get('/dien-tap/g1').expect(404);
  await close();
  await store.destroy();
});

test('in production there is no gallery', async () => {
  const store = embeddedStore();
  const { app, close } = await openApp(store, { production: true });
  await request(app).get('/mau-giao-dien').expect(404);
  await close();
  await store.destroy();
});
