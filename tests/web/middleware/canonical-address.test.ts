import express from 'express';
import request from 'supertest';
import { canonicalAddress } from '../../../server/web/middleware/canonical-address';

const app = express();
app.use(canonicalAddress);
app.use((req, res) => void res.send(req.url));

test.each([
  ['/K/ABC', '/k/abc'],
  ['/k/abc/', '/k/abc'],
  ['/K/ABC/?fbclid=x&utm_source=zalo&zarsrc=30', '/k/abc?fbclid=x&utm_source=zalo&zarsrc=30'],
  ['/k/abc.', '/k/abc'],
  ['/k/abc,', '/k/abc'],
  ['/k/abc).', '/k/abc'],
  ['/k/abc%E2%80%9D', '/k/abc'],
  ['/k/abc%20', '/k/abc'],
  ['/k/abc%E2%80%8B', '/k/abc'],
  ['/k/abc?nhom=g6).', '/k/abc?nhom=g6'],
  ['/K/ABC/?nhom=g6%E2%80%9D', '/k/abc?nhom=g6'],
  ['/M/TOKEN/', '/m/token'],
])('%s is redirected to %s, which stays', async (glued, canonical) => {
  const first = await request(app).get(glued).redirects(0);
  expect([first.status, first.headers.location]).toEqual([302, canonical]);
  await request(app).get(canonical).expect(200, canonical);
});

test.each([
  '/k/abc?nhom=G6&hien-thi=',
  '/k/abc?x=%',
  '/m/token/cam-on',
  '/quan-ly/Dot/X/',
  '/tinh/A.b.',
])('%s passes', async (address) => {
  await request(app).get(address).expect(200, address);
});

test.each([
  '/k//evil.example/)',
  '/k/%2F%2Fevil.example)',
  '/k/%5C%5Cevil.example.',
  '/k/a%0d%0ab)',
])('%s leads nowhere else', async (address) => {
  const { headers } = await request(app).get(address).redirects(0);
  expect(new URL(headers.location ?? '', 'http://own.example').host).toBe('own.example');
});

test('what is sent is never redirected', async () => {
  await request(app).post('/K/ABC/').expect(200, '/K/ABC/');
});
