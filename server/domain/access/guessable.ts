/**
 * Whether a password is one of those that guessing programs try first: a list of whole passwords would
 * miss `Matkhau@2026`, so a password is taken apart into common words, numbers and runs of keys.
 */
import { COMMON_WORDS, KEY_ROWS } from './guessing-words';

/** Fewer different characters than this are a pattern, however many there are. */
const LEAST_DIFFERENT = 5;
/** Characters that are neither a known word nor a number nor a run: with fewer it is guessable … */
const LEAST_UNKNOWN = 4;
/** … unless it has more known words than this. */
const MOST_WORDS = 2;
/** Numbers up to this length are dates, telephone and identity numbers. */
const LONGEST_NUMBER = 14;
const SHORTEST_RUN = 3;
const SHORTEST_OWN_WORD = 3;

const RUNS = KEY_ROWS.flatMap((row) => [row, Array.from(row).reverse().join('')]);
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** @param own words connected with the person */
export function isGuessable(password: string, own: readonly string[]): boolean {
  const text = folded(password);
  if (new Set(text).size < LEAST_DIFFERENT) return true;
  const words = [...COMMON_WORDS, ...own.flatMap(ownWords)];
  const unleeted = Array.from(text, (character) => LEET[character] ?? character).join('');
  return [text, unleeted].map(bare).some((core) => isPeriodic(core) || isCheap(core, words));
}

/** Small letters without diacritics. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** Without what people put between and around words; letters of other scripts stay. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function ownWords(name: string): string[] {
  const parts = folded(name).split(/[^\p{L}\p{N}]+/u);
  return [...parts, parts.join('')].filter((word) => word.length >= SHORTEST_OWN_WORD);
}

/** The same piece again and again. */
function isPeriodic(core: string): boolean {
  for (let period = 1; period <= core.length / 2; period += 1) {
    if (core.slice(period) === core.slice(0, -period)) return true;
  }
  return false;
}

function isCheap(core: string, words: readonly string[]): boolean {
  let unknown = 0;
  let known = 0;
  for (let at = 0; at < core.length;) {
    const rest = core.slice(at);
    const word = longestWord(rest, words);
    const length = word || numberLength(rest) || runLength(rest);
    known += word > 0 ? 1 : 0;
    unknown += length === 0 ? 1 : 0;
    at += length || 1;
  }
  return unknown < LEAST_UNKNOWN && known <= MOST_WORDS;
}

function longestWord(rest: string, words: readonly string[]): number {
  return words.reduce(
    (best, word) => (word.length > best && rest.startsWith(word) ? word.length : best),
    0,
  );
}

function numberLength(rest: string): number {
  const length = /^\d*/.exec(rest)?.[0].length ?? 0;
  return length <= LONGEST_NUMBER ? length : 0;
}

function runLength(rest: string): number {
  let length = SHORTEST_RUN;
  const isRun = (end: number): boolean =>
    end <= rest.length && RUNS.some((row) => row.includes(rest.slice(0, end)));
  if (!isRun(length)) return 0;
  while (isRun(length + 1)) length += 1;
  return length;
}
