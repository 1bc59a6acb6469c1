import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { PROJECT_ROOT } from '../../../server/project-root';
import { loadAssets } from '../../../server/web/assets';
import { serviceWorkerRoutes } from '../../../server/web/routes/service-worker';
import { openApp, type TestApp } from '../../support/app';
import { renderer, translatorFor } from '../../support/rendering';
import { embeddedStore } from '../../support/stores';

const store = embeddedStore();
let app: TestApp;

beforeAll(async () => {
  app = await openApp(store);
});
afterAll(async () => {
  await app.close();
  await store.destroy();
});

test('the worker is served at the top, asked for anew each time, and allowed by the policy', async () => {
  const answer = await request(app.app).get('/sw.js');
  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-cache');
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(answer.headers['content-security-policy']).toContain("worker-src 'self'");
  expect(answer.text).toContain('addEventListener("fetch"');
  expect(answer.text).not.toContain('import ');
});

test('without its file browsers get a worker that takes itself away', async () => {
  const assets = loadAssets({
    folder: join(PROJECT_ROOT, 'public', 'img'),
    extra: { 'js/no-service-worker.js': join(PROJECT_ROOT, 'public/js/no-service-worker.js') },
  });
  const site = express().use(serviceWorkerRoutes({ assets, renderer, translatorFor }));
  const answer = await request(site).get('/sw.js');
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('unregister()');
  expect(answer.text).not.toContain("'fetch'");
});

test.each([
  ['vi', 'Không có mạng'],
  ['en', 'No signal'],
])('the page without signal in %s tells every state of a kept answer', async (locale, title) => {
  const answer = await request(app.app).get('/khong-co-mang').query({ lang: locale });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(`<h1>${title}</h1>`);
  for (const state of ['waiting', 'sent', 'counted', 'refused', 'refused-closed']) {
    expect(answer.text).toContain(`<template data-state="${state}">`);
  }
});
