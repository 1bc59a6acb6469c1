/** What the runs come to, against what was promised to weak telephones. */
import type { Measured } from './measure';
import { WEAK, type Resource } from './wire';

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly worst: number;
  /** The median must not be above it. */
  readonly most: number;
}

export interface Figures {
  readonly figures: readonly Figure[];
}

const of = (
  runs: readonly Measured[],
  [name, unit, most]: readonly [name: string, unit: string, most: number],
  read: (run: Measured) => number,
): Figure => {
  const sorted = runs.map(read).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { name, unit, median, worst: sorted.at(-1) ?? 0, most };
};

const bytes = (resources: readonly Resource[]): number =>
  resources.reduce((sum, resource) => sum + resource.bytes, 0);

/** All but the page itself. */
const assets = (resources: readonly Resource[]): readonly Resource[] =>
  resources.filter(({ url }) => url.includes('/tinh/'));

/** Median and worst of what was measured. */
export function figures(runs: readonly Measured[]): Figures {
  return {
    figures: [
      of(runs, ['over the wire', 'bytes', 14 * 1024], ({ first }) => bytes(first)),
      of(runs, ['requests', '', 3], ({ first }) => first.length),
      of(runs, ['first contentful paint', 'ms', 1100], ({ firstPaintMs }) => firstPaintMs),
      of(runs, ['usable: a tap is taken and shown', 'ms', 1500], ({ usableMs }) => usableMs),
      of(runs, ['layout shift, loading', '', 0], ({ shiftLoading }) => shiftLoading),
      of(runs, ['layout shift, all steps', '', 0], ({ shiftWalking }) => shiftWalking),
      of(runs, ['assets of a second view', 'bytes', 0], ({ second }) => bytes(assets(second))),
    ],
  };
}

/** Names of those above their target. */
export function misses({ figures: all }: Figures): readonly string[] {
  return all.filter(({ median, most }) => median > most).map(({ name }) => name);
}

/** Two tables: figures, and the resources of the last run. */
export function printed(found: Figures, runs: readonly Measured[]): string {
  const { latencyMs, kilobitsPerSecond, slowDown } = WEAK;
  const last = runs.at(-1);
  const rows = found.figures.map(
    ({ name, unit, median, worst, most }) =>
      `${name} | ${number(median)} | ${number(worst)} | ${number(most)} | ${unit}${median > most ? ' | MISSED' : ''}`,
  );
  const loaded = [
    ...listed('first view', last?.first ?? []),
    ...listed('at the first touch', last?.touched ?? []),
    ...listed('second view', last?.second ?? []),
  ];
  return [
    `${runs.length} cold runs at ${latencyMs} ms, ${kilobitsPerSecond} kbit/s, processor ÷ ${slowDown}; HTTP/1.1 without TLS`,
    '',
    'figure | median | worst | at most | unit',
    ...rows,
    '',
    'loaded | address | bytes of the body, compressed',
    ...loaded,
  ].join('\n');
}

const listed = (when: string, resources: readonly Resource[]): string[] =>
  resources.map(({ url, bytes: own }) => `${when} | ${new URL(url).pathname} | ${own}`);

const number = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 0);
