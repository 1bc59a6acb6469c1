/** The command as a person types it, on a file that the office has published. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPublished } from '../../../server/actions/draw/read-draw';
import type { PublishedDraw } from '../../../server/domain/draw/published-draw';
import { openApp } from '../../support/app';
import { seedCampaign } from '../../support/campaign';
import { embeddedStore } from '../../support/stores';
import { drawnDraw, sealedDraw, transactions } from '../../support/transactions';

const ROOT = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'verify-draw-'));
let drawn: PublishedDraw;
let sealed: PublishedDraw;

beforeAll(async () => {
  const store = embeddedStore();
  const site = await openApp(store);
  const { id } = await seedCampaign(site.deps, {}, 0);
  const opened = (await site.deps.campaigns.open(id))!;
  const first = await drawnDraw(site.deps, opened, transactions(10), 4);
  drawn = (await readPublished(site.deps, first))!;
  const second = await sealedDraw(site.deps, opened, transactions(5, {}, 100), 2);
  sealed = (await readPublished(site.deps, second))!;
  await site.close();
  await store.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const hook = join(ROOT, 'tests', 'support', 'typescript.cjs');
  const command = ['-r', hook, join(ROOT, 'scripts', 'verify-draw.ts'), ...args];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
}

function verify(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const path = join(folder, 'rut-mau.json');
  writeFileSync(path, text);
  return run(path);
}

test('a published draw verifies', () => {
  const { stdout, status } = verify(drawn);
  expect(stdout).toContain('G6|08986: 4/10 người');
  expect(stdout).toContain(`Hạt giống: ${drawn.seed}`);
  expect(stdout).toContain('Tệp kiểm chứng được.');
  expect(status).toBe(0);
});

test('a sealed draw verifies as far as it goes', () => {
  const { stdout, status } = verify(sealed);
  expect(stdout).toContain('Thứ tự: chưa rút mẫu.');
  expect(status).toBe(0);
});

test('somebody moved up the list is found out', () => {
  const strata = drawn.strata.map((stratum) => ({
    ...stratum,
    lines: [stratum.lines[9], ...stratum.lines.slice(0, 9)],
  }));
  const { stdout, status } = verify({ ...drawn, strata });
  expect(stdout).toContain('Thứ tự không đúng với hạt giống.');
  expect(stdout).toContain('Tệp KHÔNG kiểm chứng được.');
  expect(status).toBe(1);
});

test('another file, no file and no argument are told', () => {
  expect(verify('{')).toMatchObject({ status: 1, stdout: '' });
  expect(verify('{}').stderr).toContain('không phải tệp công bố');
  expect(run(join(folder, 'khong-co.json'))).toMatchObject({ status: 2 });
  expect(run().stderr).toContain('Cách dùng');
  expect(run().status).toBe(2);
});
