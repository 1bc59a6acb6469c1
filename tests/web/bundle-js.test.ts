import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleJs } from '../../server/web/bundle-js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'js-'));
  mkdirSync(join(folder, 'a'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('puts imported files where they are imported, each once, in one scope', () => {
  write('a.js', "import './a/b.js';\nimport './a/c.js';\nb();\n");
  write('a/b.js', "import './c.js';\nconst b = () => c();\n");
  write('a/c.js', 'const c = () => 1;\n');
  expect(bundleJs(join(folder, 'a.js'))).toBe(
    "(() => {\n'use strict';\nconst c=()=>1;\nconst b=()=>c();\nb();\n})();\n",
  );
});

test('drops comments, indentation, empty lines and idle blanks, and nothing else', () => {
  write('a.js', "/* Why. */\nimport './a/b.js';\n");
  write(
    'a/b.js',
    "/*\n * Why\n */\nconst b = (x) => {\n  /* so */\n\n  return x ? ' = ' + x : / , /;\n};\nb('a, b', 1);\n",
  );
  expect(bundleJs(join(folder, 'a.js'))).toBe(
    "(() => {\n'use strict';\nconst b=(x)=>{\nreturn x ? ' = ' + x : / , /;\n};\nb('a, b',1);\n})();\n",
  );
});

test('leaves a script without imports as it is', () => {
  write('a.js', '/* Why. */\n  run();\n');
  expect(bundleJs(join(folder, 'a.js'))).toBe('/* Why. */\n  run();\n');
});

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}
