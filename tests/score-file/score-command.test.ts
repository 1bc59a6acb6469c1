/** The command as a person types it, from another working directory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'score-'));
const good = join(folder, 'phieu.csv');
const bad = join(folder, 'hong.csv');

beforeAll(() => {
  writeFileSync(good, `group,channel,2.1-G1-a\n${'G1,paper,A\n'.repeat(5)}G1,paper,A|B\n`);
  writeFileSync(bad, 'group,2.1-G1-a\nG1,A\nG1,Z\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const hook = join(ROOT, 'tests', 'support', 'typescript.cjs');
  const command = ['-r', hook, join(ROOT, 'scripts', 'score.ts'), ...args];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
}

test('JSON on stdout, notes on stderr', () => {
  const { stdout, stderr, status } = run(
    '--pack',
    'cchc-huyen-2024',
    '--responses',
    good,
    '--json',
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ total: '0.75', max: 30, provisional: true });
  expect(stderr).toContain('dòng 7, cột 3 (2.1-G1-a) "A|B"');
});

test('a bad cell: where it is, exit code 1 and no total', () => {
  const { stdout, stderr, status } = run('--pack', 'cchc-huyen-2024', '--responses', bad);
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toContain('dòng 3, cột 2 (2.1-G1-a) "Z": không phải phương án của câu hỏi');
});

test('a wrong command: how to use it and exit code 2', () => {
  const { stdout, stderr, status } = run('--tep', good);
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toContain('Cách dùng: npm run --silent score --');
});

test('in English where asked, of a wrong command too', () => {
  const pack = ['--pack', 'cchc-huyen-2024', '--responses'];
  expect(run(...pack, bad, '--lang', 'en').stderr).toContain(
    'line 3, column 2 (2.1-G1-a) "Z": not an option of the question',
  );
  expect(run('--lang', 'en').stderr).toContain('Usage: npm run --silent score --');
  const unknown = run(...pack, good, '--lang', 'fr');
  expect([unknown.stdout, unknown.status]).toEqual(['', 2]);
  expect(unknown.stderr).toContain('--lang vi|en');
});

test('what a person types is printed as it is', () => {
  const { stderr, status } = run('--pack', '{{pack}} $t(start:ready) $&', '--responses', good);
  expect(stderr).toBe('Không có bộ định nghĩa "{{pack}} $t(start:ready) $&".\n');
  expect(status).toBe(1);
});
