import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCss } from '../../server/web/bundle-css';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'css-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('puts imported sheets where they are imported, each once', () => {
  write('a.css', "@import './b.css';\n@import './c.css';\na { top: 0; }");
  write('b.css', "@import './c.css';\nb { top: 1px; }");
  write('c.css', 'c { top: 2px; }');
  expect(bundleCss(join(folder, 'a.css'))).toBe('c{top:2px}b{top:1px}a{top:0}');
});

test('drops comments and idle blanks, and keeps those that mean something', () => {
  write(
    'a.css',
    '/* x */ .a .b > c:hover,\n.d { margin: calc(1px + 2px) 0;\n  font: 1em/1 A, "B c"; }\n',
  );
  expect(bundleCss(join(folder, 'a.css'))).toBe('.a .b>c:hover,.d{margin:3px 0;font:1em/1 A,B c}');
});

test('keeps the conditions of media queries', () => {
  write('a.css', '@media (min-width: 60em) and (forced-colors: active) {\n  a { b: c }\n}');
  expect(bundleCss(join(folder, 'a.css'))).toBe(
    '@media(min-width:60em)and (forced-colors:active){a{b:c}}',
  );
});

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}
