import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/rendering';

const VIEWS = join(ROOT, 'views');
const templates = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ejs'))
  .map((name) => [name, readFileSync(join(VIEWS, name), 'utf8')] as const);

const STEP = /^(for \(const .+ of .+\) \{|if \(.+\) \{|\} else \{|\})$/;

describe.each(templates)('%s', (name, source) => {
  test('opens with a comment on what it needs', () => {
    expect(source.startsWith('<%#')).toBe(true);
  });

  test('holds no step but each and if', () => {
    const steps = [...source.matchAll(/<%(?![-=#%])([\s\S]*?)%>/g)].map((match) =>
      match[1]?.trim(),
    );
    expect(steps.filter((step) => !STEP.test(step ?? ''))).toEqual([]);
  });

  test('prints unescaped only other templates, and in a layout its body and the style in the page', () => {
    const raw = [...source.matchAll(/<%-([\s\S]*?)%>/g)].map((match) => match[1]?.trim() ?? '');
    const allowed = (code: string): boolean =>
      code.startsWith('include(') ||
      (name.startsWith('layouts') && ['body', "style('css/answer.css')"].includes(code));
    expect(raw.filter((code) => !allowed(code))).toEqual([]);
  });

  test('holds nothing inline that the content security policy refuses', () => {
    expect(source).not.toMatch(
      /\sstyle=|<style(?!><%- style\('css\/answer.css'\))|\son[a-z]+="|<script(?![^>]*\ssrc=)|javascript:/,
    );
  });

  test('has at most 120 lines', () => {
    expect(source.split('\n').length).toBeLessThanOrEqual(120);
  });
});

test('half of the templates have at most 20 lines', () => {
  const lengths = templates.map(([, source]) => source.split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(20);
});
