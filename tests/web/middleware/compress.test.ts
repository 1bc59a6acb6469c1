import { gzipSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { compress } from '../../../server/web/middleware/compress';

const LONG = 'Ông/Bà hài lòng đến đâu? '.repeat(200);

const app = express();
app.use(compress);
app.get('/page', (_req, res) => void res.type('html').send(LONG));
app.get('/sheet', (_req, res) => void res.type('xlsx').send(Buffer.from(LONG)));
app.get('/ready', (_req, res) => {
  res.type('html').set('Content-Encoding', 'gzip').send(gzipSync(LONG));
});
app.get('/events', (_req, res) => void res.type('text/event-stream').send(`data: ${LONG}\n\n`));

const encodingOf = async (path: string, accepted = 'gzip, br'): Promise<string | undefined> => {
  const answer = await request(app).get(path).set('Accept-Encoding', accepted);
  return answer.headers['content-encoding'];
};

test('pages are compressed in the best way that the browser knows', async () => {
  expect(await encodingOf('/page')).toBe('br');
  expect(await encodingOf('/page', 'gzip')).toBe('gzip');
  expect(await encodingOf('/page', 'identity')).toBeUndefined();
  expect((await request(app).get('/page').set('Accept-Encoding', 'gzip')).text).toBe(LONG);
});

test.each(['/sheet', '/events'])('%s is not', async (path) => {
  expect(await encodingOf(path)).toBeUndefined();
});

test('what has its encoding already is left alone', async () => {
  expect(await encodingOf('/ready')).toBe('gzip');
});
