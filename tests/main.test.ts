/** The start as a process of its own: what it prints, how it ends. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const READY = /^Khảo sát CCHC: (http:\/\/localhost:(\d+))\n/;
const FIRST_LINK = /^(http:\/\/localhost:(\d+)\/quan-ly\/lien-ket\/[0-9a-z]{26})\n$/m;

/** An empty value counts as not set. */
const UNSET = { HOST: '', MONGODB_URI: '', BASE_URL: '', NODE_ENV: '' };

interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A start with its own empty folder of data. */
class Start {
  private readonly folder = mkdtempSync(join(tmpdir(), 'start-'));
  private readonly child: ChildProcessWithoutNullStreams;
  private stdout = '';
  private stderr = '';
  readonly ending: Promise<Ending>;

  constructor(settings: Readonly<Record<string, string>>) {
    this.child = spawn(
      process.execPath,
      ['-r', join(ROOT, 'tests', 'support', 'typescript.cjs'), join(ROOT, 'server', 'main.ts')],
      {
        cwd: this.folder,
        env: { ...process.env, ...UNSET, DATA_DIR: this.folder, DEMO: '0', PORT: '0', ...settings },
      },
    );
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ending = once(this.child, 'close').then(([code]: (number | null)[]) => ({
      code: code ?? null,
      stdout: this.stdout,
      stderr: this.stderr,
    }));
  }

  /** Standard output once it holds what is awaited; all of standard error when it ends without. */
  async until(awaited: RegExp): Promise<string> {
    while (!awaited.test(this.stdout)) {
      const ended = await Promise.race([once(this.child.stdout, 'data'), this.ending]);
      if ('code' in ended) return ended.stderr;
    }
    return this.stdout;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }

  async remove(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ending;
    rmSync(this.folder, { recursive: true });
  }
}

const starts: Start[] = [];
afterEach(() => Promise.all(starts.splice(0).map((start) => start.remove())));

function start(settings: Readonly<Record<string, string>> = {}): Start {
  const started = new Start(settings);
  starts.push(started);
  return started;
}

async function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

test('the line when it is ready names the port that the system chose; SIGTERM ends it well', async () => {
  const started = start();
  const lines = await started.until(FIRST_LINK);
  const [, address = '', port = ''] = READY.exec(lines) ?? [];
  expect(Number(port)).toBeGreaterThan(0);
  expect((await fetch(address)).status).toBe(200);
  started.stop();
  expect(await started.ending).toEqual({ code: 0, stdout: lines, stderr: '' });
});

test('without an administrator it prints a link on the port that it has, and the link opens', async () => {
  const lines = await start().until(FIRST_LINK);
  const [, link = '', port = ''] = FIRST_LINK.exec(lines) ?? [];
  expect(port).toBe(READY.exec(lines)?.[2]);
  const page = await fetch(link);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Tạo người quản trị đầu tiên');
});

test('a host that this machine is not is one line that names the setting', async () => {
  const { code, stdout, stderr } = await start({ HOST: '192.0.2.1' }).ending;
  expect([code, stdout]).toEqual([78, '']);
  expect(stderr).toMatch(/^HOST: máy này không có địa chỉ 192\.0\.2\.1\. .*\n$/);
});

test('every bad setting is a line that says what is expected, and nothing starts', async () => {
  const { code, stdout, stderr } = await start({ PORT: 'ba nghìn', DEMO: 'có' }).ending;
  expect([code, stdout]).toEqual([78, '']);
  expect(stderr.split('\n')).toEqual([
    'PORT: cần là số cổng từ 0 đến 65535, ví dụ 3000',
    'DEMO: cần là 1 (tạo dữ liệu minh họa nếu kho dữ liệu còn trống) hoặc 0',
    '',
  ]);
});

test('a port in use is one line that says so, without a stack', async () => {
  const { server, port } = await occupy();
  try {
    const { code, stdout, stderr } = await start({ PORT: String(port) }).ending;
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(new RegExp(`^PORT: cổng ${port} đang được sử dụng, .*PORT.*\\n$`));
  } finally {
    server.close();
  }
});

test('a server of data out of reach is one line that names the setting', async () => {
  const { server, port } = await occupy();
  server.close();
  await once(server, 'close');
  const uri = `mongodb://127.0.0.1:${port}/`;
  const { code, stdout, stderr } = await start({ MONGODB_URI: uri }).ending;
  expect([code, stdout]).toEqual([69, '']);
  expect(stderr).toMatch(/^MONGODB_URI: không mở được kho dữ liệu \(.*ECONNREFUSED.*\)\n$/);
}, 60_000);

test('a folder of data that is a file is one line that names the setting', async () => {
  const { code, stderr } = await start({ DATA_DIR: join(ROOT, 'package.json') }).ending;
  expect(code).toBe(69);
  expect(stderr).toMatch(/^DATA_DIR: không mở được kho dữ liệu \(.+\)\n$/);
});
