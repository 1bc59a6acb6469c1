/** The order in which a seed puts the lines of a list: the lottery itself, without any cryptography here. */
import type { FrameLine } from './draw';
import { groupBy } from './group-by';

/**
 * HMAC-SHA-256 in hex, keyed with the 32 bytes of the seed, of a message. With openssl:
 * `printf '%s' 'G6|08974|<line id>' | openssl dgst -sha256 -mac HMAC -macopt hexkey:<seed>`.
 */
export type KeyedHash = (message: string) => string;

/** The message from which a line's place follows: `<group>|<unit>|<line id>`. */
export function sortMessage({ stratum, id }: FrameLine): string {
  return `${stratum}|${id}`;
}

/**
 * The line ids of each stratum in the order of the draw: by the keyed hash of `sortMessage`, smallest
 * first. The first ones up to the stratum's size are drawn, the others are its reserves in this order.
 */
export function drawOrder(
  lines: readonly FrameLine[],
  hash: KeyedHash,
): ReadonlyMap<string, readonly string[]> {
  const keyed = lines.map((line) => ({ ...line, key: hash(sortMessage(line)) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
  const order = groupBy(keyed, ({ stratum }) => stratum);
  return new Map([...order].map(([stratum, own]) => [stratum, own.map(({ id }) => id)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
