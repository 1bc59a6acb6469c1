import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { loadAssets, type Assets } from '../../server/web/assets';

const SCRIPT = `/* ${'a'.repeat(500)} */`;
let folder: string;
let assets: Assets;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'public-'));
  mkdirSync(join(folder, 'css'));
  writeFileSync(join(folder, 'css', 'a.css'), 'a { b: c; }');
  writeFileSync(join(folder, 'x.js'), SCRIPT);
  writeFileSync(join(folder, 'secret.txt.svg'), '<svg/>');
  writeFileSync(join(folder, '.hidden.js'), 'no');
  assets = loadAssets({ folder, extra: { 'js/other.js': join(folder, 'x.js') } });
});

afterAll(() => rmSync(folder, { recursive: true }));

test('names a file after its content, so that a change changes the address', () => {
  const before = assets.asset('x.js');
  expect(before).toMatch(/^\/tinh\/x\.[0-9a-f]{10}\.js$/);
  writeFileSync(join(folder, 'x.js'), 'changed');
  expect(loadAssets({ folder }).asset('x.js')).not.toBe(before);
  writeFileSync(join(folder, 'x.js'), SCRIPT);
  expect(loadAssets({ folder }).asset('x.js')).toBe(before);
});

test('gives the words of a style sheet, as it is served', () => {
  expect(assets.text('css/a.css')).toBe('a{b:c}');
  expect(() => assets.text('css/b.css')).toThrow(RangeError);
});

test('serves a file for a year, with its type', async () => {
  const answer = await get(assets.asset('css/a.css'));
  expect(answer.status).toBe(200);
  expect(answer.text).toBe('a{b:c}');
  expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(answer.headers['vary']).toBe('Accept-Encoding');
});

test('serves brotli first, gzip next, and plain to whoever asks for nothing', async () => {
  const address = assets.asset('x.js');
  const brotli = await get(address, 'gzip, deflate, br');
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotli.text).toBe(SCRIPT);
  expect((await get(address, 'gzip')).headers['content-encoding']).toBe('gzip');
  expect((await get(address, 'gzip')).text).toBe(SCRIPT);
  expect((await get(address, 'identity')).headers['content-encoding']).toBeUndefined();
});

test('serves files from elsewhere under the name they were given', async () => {
  expect((await get(assets.asset('js/other.js'))).text).toBe(SCRIPT);
});

test('serves a script as one, and not the parts that it is made of', async () => {
  const made = mkdtempSync(join(tmpdir(), 'public-'));
  mkdirSync(join(made, 'a'));
  writeFileSync(join(made, 'a.js'), "import './a/b.js';\n");
  writeFileSync(join(made, 'a', 'b.js'), 'b();\n');
  const bundled = loadAssets({ folder: made });
  const answer = await request(express().use(bundled.handler)).get(bundled.asset('a.js'));
  expect(answer.text).toContain('b()');
  expect(() => bundled.asset('a/b.js')).toThrow('no file a/b.js');
  rmSync(made, { recursive: true });
});

test('answers HEAD without a body and refuses other methods', async () => {
  const address = assets.asset('x.js');
  const head = await request(app()).head(address).set('Accept-Encoding', 'identity');
  expect(head.headers['content-length']).toBe(String(SCRIPT.length));
  expect((await request(app()).post(address)).status).toBe(405);
});

test.each([
  '/tinh/x.js',
  '/tinh/x.0000000000.js',
  '/tinh/../package.json',
  '/tinh/%2e%2e/x',
  '/tinh/.hidden.js',
])('answers 404 for %s', async (address) => {
  expect((await get(address)).status).toBe(404);
});

test('leaves every other address to the routes', async () => {
  expect((await get('/khac')).text).toBe('route');
});

test('knows no address of a file that does not exist', () => {
  expect(() => assets.asset('css/b.css')).toThrow('no file css/b.css');
  expect(() => assets.asset('.hidden.js')).toThrow(RangeError);
});

test('refuses at start a file whose type it does not know', () => {
  const other = mkdtempSync(join(tmpdir(), 'public-'));
  writeFileSync(join(other, 'a.exe'), '');
  expect(() => loadAssets({ folder: other })).toThrow('a.exe: no media type');
  rmSync(other, { recursive: true });
});

function app(): express.Express {
  const made = express();
  made.use(assets.handler);
  made.get('/khac', (_req, res) => void res.send('route'));
  return made;
}

function get(address: string, encodings = 'identity'): request.Test {
  return request(app()).get(address).set('Accept-Encoding', encodings);
}
