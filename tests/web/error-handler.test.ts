import { PassThrough } from 'node:stream';
import express from 'express';
import pino from 'pino';
import request from 'supertest';
import { errorHandler } from '../../server/web/error-handler';
import type { Web } from '../../server/web/web';
import { openApp } from '../support/app';
import { assets, renderer, translatorFor } from '../support/rendering';
import { embeddedStore } from '../support/stores';

test('a fault of ours is a page with an incident id, and the log has the cause under it without the link', async () => {
  const store = embeddedStore();
  const { deps, close } = await openApp(store);
  const lines: string[] = [];
  const sink = new PassThrough().on('data', (line: Buffer) => lines.push(line.toString()));
  const web = { deps: { ...deps, log: pino(sink) }, renderer, assets, translatorFor } as Web;
  const app = express();
  app.get('/m/:token', () => {
    throw new Error('the disk is full');
  });
  app.use(errorHandler(web));

  const page = await request(app).get('/m/secrettoken?phieu=secret').expect(500);
  const incident = /[0-9a-f-]{36}/.exec(page.text)?.[0] ?? 'none';
  expect(page.text).not.toContain('disk');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(incident);
  expect(lines[0]).toContain('the disk is full');
  expect(lines.join()).not.toContain('secret');

  const json = await request(app).get('/m/x').set('Accept', 'application/json').expect(500);
  expect(json.body).toMatchObject({ code: 'internal', status: 500 });
  await close();
  await store.destroy();
});
