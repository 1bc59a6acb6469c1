import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { bundleJs } from '../../server/web/bundle-js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'js-'));
  mkdirSync(join(folder, 'a'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('puts imported files where they are imported, each once, in one scope of their own', () => {
  write('a.js', "import './a/b.js';\nimport './a/c.js';\nsay(b());\n");
  write('a/b.js', "import './c.js';\nconst b = () => c() + 1;\n");
  write('a/c.js', 'say("c");\nconst c = () => 1;\n');
  expect(run(bundleJs(join(folder, 'a.js')))).toEqual(['c', 2]);
});

test('is small, and plain enough for old browsers', () => {
  write('a.js', "/* Why. */\nimport './a/b.js';\nsay(longName({ a: 1 }));\n");
  write('a/b.js', "/* why */\nconst longName = (x) => ({ ...x, b: x?.c ?? ' = ' });\n");
  const bundle = bundleJs(join(folder, 'a.js'));
  expect(bundle).not.toMatch(/[Ww]hy|longName|\n|\?\?|\?\.|\.\.\./);
  expect(run(bundle)).toEqual([{ a: 1, b: ' = ' }]);
});

test('tells where a script is wrong', () => {
  write('a.js', "import './a/b.js';\n");
  write('a/b.js', 'const = 1;\n');
  expect(() => bundleJs(join(folder, 'a.js'))).toThrow(/a\.js:2/);
});

test('leaves a script without imports as it is', () => {
  write('a.js', '/* Why. */\n  run();\n');
  expect(bundleJs(join(folder, 'a.js'))).toBe('/* Why. */\n  run();\n');
});

/** What the script says. */
function run(script: string): unknown[] {
  const said: unknown[] = [];
  runInNewContext(script, { say: (value: unknown) => said.push(structuredClone(value)) });
  return said;
}

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}
