import { createHash, createHmac } from 'node:crypto';
import { day } from '../../../server/domain/day';
import type { Draw } from '../../../server/domain/draw/draw';
import {
  publishDraw,
  readPublishedDraw,
  verifyDraw,
  type DrawHashes,
  type PublishedDraw,
} from '../../../server/domain/draw/published-draw';

const SEED = '0f'.repeat(32);
const COMMITMENT = createHash('sha256').update(Buffer.from(SEED, 'hex')).digest('hex');
const HASHES: DrawHashes = {
  ofText: (text) => createHash('sha256').update(text).digest('hex'),
  ofBytes: (hex) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex'),
  keyed: (seed) => (message) =>
    createHmac('sha256', Buffer.from(seed, 'hex')).update(message).digest('hex'),
};
const LINES = ['c', 'a', 'b', 'd'].map((id) => ({ id, stratum: id === 'd' ? 'G5|x' : 'G6|x' }));

/** The text of the seal, written out by hand. */
const SEAL_TEXT = [
  'khao-sat-cchc/draw/1',
  'draw d1',
  `list ${'a'.repeat(64)}`,
  `seed ${COMMITMENT}`,
  'stratum G5|x 1 1',
  'stratum G6|x 3 2',
  'line G5|x d',
  'line G6|x a',
  'line G6|x b',
  'line G6|x c',
].join('\n');

const SEALED: Draw = {
  id: 'd1',
  campaign: 'c',
  revision: 2,
  state: 'sealed',
  listedOn: day('2024-11-01'),
  listHash: 'a'.repeat(64),
  leftOut: { counts: { dossier: 0, phone: 0, email: 0, name: 0, invited: 0 }, shown: [] },
  strata: [
    { group: 'G6', unit: 'x', population: 3, size: 2 },
    { group: 'G5', unit: 'x', population: 1, size: 1 },
  ],
  seal: { on: day('2024-11-02'), commitment: COMMITMENT, hash: HASHES.ofText(SEAL_TEXT) },
};
const DRAWN: Draw = { ...SEALED, state: 'drawn', drawnOn: day('2024-11-03'), seed: SEED };

function published(): PublishedDraw {
  return publishDraw(DRAWN, LINES, HASHES.keyed(SEED));
}

test('a sealed draw is published without its seed, with sorted lines, and its seal holds', () => {
  const file = publishDraw(SEALED, LINES, undefined);
  expect(file.seed).toBeNull();
  expect(file.strata.map(({ lines }) => lines)).toEqual([['a', 'b', 'c'], ['d']]);
  expect(verifyDraw(file, HASHES)).toEqual({
    populations: true,
    seal: true,
    seed: undefined,
    order: undefined,
  });
});

test('a drawn draw holds in every check, and through its file', () => {
  const file = readPublishedDraw(JSON.parse(JSON.stringify(published())))!;
  expect(verifyDraw(file, HASHES)).toEqual({
    populations: true,
    seal: true,
    seed: true,
    order: true,
  });
});

test.each<[string, (file: PublishedDraw) => PublishedDraw]>([
  ['order', (file) => withLines(file, (lines) => lines.toReversed())],
  ['seal', (file) => ({ ...file, list: 'b'.repeat(64) })],
  ['populations', (file) => withLines(file, (lines) => lines.slice(1))],
  ['seal', (file) => withLines(file, (lines) => [...lines.slice(1), 'z'])],
  ['seed', (file) => ({ ...file, seed: '0e'.repeat(32) })],
  ['seal', (file) => ({ ...file, strata: file.strata.map((s) => ({ ...s, size: 1 })) })],
  ['populations', (file) => ({ ...file, strata: file.strata.map((s) => ({ ...s, size: 9 })) })],
])('%s does not hold after a change', (check, change) => {
  expect(verifyDraw(change(published()), HASHES)).toMatchObject({ [check]: false });
});

test('only a sealed draw can be published', () => {
  const { seal, ...listed } = SEALED;
  expect(seal).toBeDefined();
  expect(() => publishDraw({ ...listed, state: 'listed' }, LINES, undefined)).toThrow(RangeError);
});

test('something else is no published draw', () => {
  expect(readPublishedDraw({ ...published(), method: 'other' })).toBeUndefined();
  expect(readPublishedDraw('text')).toBeUndefined();
  expect(readPublishedDraw({ ...published(), seed: 'short' })).toBeUndefined();
});

function withLines(file: PublishedDraw, change: (lines: string[]) => string[]): PublishedDraw {
  return { ...file, strata: file.strata.map((s) => ({ ...s, lines: change(s.lines) })) };
}
