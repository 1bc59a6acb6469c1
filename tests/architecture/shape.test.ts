import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Files that git knows or would add, so that build output and data do not count. */
function files(...patterns: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\n').filter((path) => path !== '');
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Places `path:line` where a line of one of the files matches. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

function longerThan(limit: number, paths: readonly string[]): string[] {
  return paths.filter((path) => read(path).trimEnd().split('\n').length > limit);
}

const sources = files('server/*.ts', 'scripts/*.ts');
const tests = files('tests/*.ts').filter((path) => !path.endsWith('shape.test.ts'));
const views = files('views/*.ejs');

test('the top level is the fixed one', () => {
  const top = new Set(files('.').map((path) => path.split('/')[0] ?? ''));
  const visible = [...top].filter((name) => !name.startsWith('.')).sort();
  expect(visible).toEqual(
    [
      'README.md',
      'package-lock.json',
      'package.json',
      'public',
      'scripts',
      'server',
      'survey-definitions',
      'tests',
      'tsconfig.json',
      'views',
    ].sort(),
  );
});

test('files are small', () => {
  expect(longerThan(200, sources)).toEqual([]);
  expect(longerThan(120, views)).toEqual([]);
  expect(longerThan(400, tests)).toEqual([]);
});

test('no drawer without a name', () => {
  const drawers = /(^|[/-])(utils?|helpers?|common|misc|managers?)(\.|-|\/|$)/;
  expect([...sources, ...tests].filter((path) => drawers.test(path))).toEqual([]);
});

test('types are not talked out of their checks', () => {
  const loopholes =
    /:\s*any\b|\bas any\b|<any>|as unknown as|@ts-(ignore|expect-error|nocheck)|eslint-disable/;
  expect(linesWith(loopholes, sources)).toEqual([]);
});

test('no test is skipped, singled out, or about a double of our own code', () => {
  expect(
    linesWith(
      /\b(test|it|describe)\.(skip|only|todo)\b|\bx(it|test|describe)\(|jest\.mock\(/,
      tests,
    ),
  ).toEqual([]);
});

test('only main and the scripts hand out the environment, only config reads it', () => {
  const readers = sources.filter((path) => /process\.env/.test(read(path)));
  expect(
    readers.filter((path) => path !== 'server/main.ts' && !path.startsWith('scripts/')),
  ).toEqual([]);
});

test('views print raw HTML only for includes, and layouts their body and the style in the page', () => {
  expect(linesWith(/<%-(?!\s*(include\(|body\b|style\())/, views)).toEqual([]);
});

test('views carry no inline script, style or handler but the one style that the policy knows', () => {
  expect(
    linesWith(
      /<script(?![^>]*\bsrc=)|<style(?!><%- style\('css\/answer.css'\) %><\/style>)|\sstyle=|\son[a-z]+=/i,
      views,
    ),
  ).toEqual([]);
});

test('every page template belongs to a page model', () => {
  const models = read('server/web/page-models.ts');
  const pages = views
    .filter((path) => path.startsWith('views/pages/'))
    .map((path) => path.slice('views/pages/'.length, -'.ejs'.length));
  expect(pages.filter((page) => !new RegExp(`\\b'?${page}'?:`).test(models))).toEqual([]);
});

test('question kinds have one source, one template and one line in the register each', () => {
  const register = read('server/domain/questions/index.ts');
  const kinds = [...register.matchAll(/^ {2}'?([a-z-]+)'?: \w+,$/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(kinds.length).toBeGreaterThan(3);
  const templates = files('views/components/questions/*.ejs').map((path) => basename(path, '.ejs'));
  expect(templates.sort()).toEqual(kinds.sort());
});
