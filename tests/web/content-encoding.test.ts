import express from 'express';
import request from 'supertest';
import { bestEncoding } from '../../server/web/content-encoding';

const app = express().get('/', (req, res) => void res.type('text').send(bestEncoding(req)));

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.1, gzip', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['deflate', 'identity'],
  ['*', 'br'],
])('for %s it is %s', async (accepted, encoding) => {
  expect((await request(app).get('/').set('Accept-Encoding', accepted)).text).toBe(encoding);
});
