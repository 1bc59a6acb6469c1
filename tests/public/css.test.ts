/** What axe cannot see: contrast of tinted choices, and features that a WebView of 2017 lacks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCss } from '../../server/web/bundle-css';
import { bundleJs } from '../../server/web/bundle-js';
import { ROOT } from '../support/rendering';

const FOLDER = join(ROOT, 'public', 'css');
const tokens = readFileSync(join(FOLDER, 'tokens.css'), 'utf8');
const [lightRule = '', darkRule = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const light = colours(lightRule);
const dark = new Map([...light, ...colours(darkRule.split('@media')[0] ?? '')]);
const [strongRule = '', strongDarkRule = ''] = readFileSync(
  join(FOLDER, 'display.css'),
  'utf8',
).split('@media (prefers-color-scheme: dark)');
const strongLight = colours(strongRule);

/** Foreground on ground, and the least contrast (WCAG 2.2: 4.5 for words, 3 for edges and marks). */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['ground', 'surface', 'chosen', 'bad-ground', 'good-ground'].map(
    (g) => ['ink', g, 7] as const,
  ),
  ...['ground', 'surface'].flatMap((g) => [['quiet', g, 4.5] as const, ['link', g, 4.5] as const]),
  ...['ground', 'surface', 'bad-ground'].map((g) => ['bad', g, 4.5] as const),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-deep', 4.5],
  ...['ground', 'surface', 'chosen'].map((g) => ['edge', g, 3] as const),
  ...['ground', 'surface', 'chosen', 'bad-ground'].map((g) => ['focus', g, 3] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_name, palette) => {
  test.each(PAIRS)('%s on %s has a contrast of at least %s', (front, back, least) => {
    expect(contrast(palette.get(front) ?? '', palette.get(back) ?? '')).toBeGreaterThanOrEqual(
      least,
    );
  });
});

/** WCAG 2.2 AAA for words; edges and the focus are as strong. */
describe.each([
  ['light', new Map([...light, ...strongLight])],
  ['dark', new Map([...dark, ...strongLight, ...colours(strongDarkRule)])],
])('with a high contrast, in %s', (_name, palette) => {
  test.each(PAIRS)('%s on %s', (front, back) => {
    expect(contrast(palette.get(front) ?? '', palette.get(back) ?? '')).toBeGreaterThanOrEqual(7);
  });
});

test.each(['answer.css', 'kiosk.css'])('%s uses nothing that Chrome 61 lacks', (name) => {
  const css = bundleCss(join(FOLDER, name));
  const younger =
    /:has\(|:is\(|:where\(|:focus-visible|(?<!grid-)\bgap:|clamp\(|\bmin\(|\bmax\(|color-mix|\binset:|aspect-ratio|(margin|padding|border|inset)-(inline|block)|@layer|@container|oklch|&:/;
  expect(css.match(younger)).toBeNull();
});

test.each([
  'answer.js',
  'answer-more.js',
  'answered.js',
  'on-device.js',
  'service-worker.js',
  'kiosk.js',
])('%s parses in Chrome 61', (name) => {
  const script = bundleJs(join(ROOT, 'public', 'js', name));
  expect(script).not.toMatch(
    /\?\.|\?\?|\*\*|catch \{|\.flat\(|\.replaceAll\(|\basync\b|\bimport\b|\.\.\.\w+:/,
  );
});

function colours(rule: string): ReadonlyMap<string, string> {
  return new Map(
    [...rule.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
