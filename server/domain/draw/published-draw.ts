/** The file in which a draw is published, and the check that anybody can make of it. */
import { z } from 'zod';
import { parseDay } from '../day';
import type { Draw, FrameLine } from './draw';
import { groupBy } from './group-by';
import { drawOrder, type KeyedHash } from './order';
import { DRAW_METHOD, sealText } from './seal-text';
import { stratumKey } from './transaction';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const day = z.string().refine((text) => parseDay(text) !== undefined);

const publishedSchema = z.object({
  method: z.literal(DRAW_METHOD),
  draw: z.string().min(1),
  campaign: z.string(),
  list: hex64,
  commitment: hex64,
  seal: hex64,
  sealedOn: day,
  /** Null until the draw. */
  seed: hex64.nullable(),
  strata: z.array(
    z.object({
      group: z.string().min(1),
      unit: z.string().min(1),
      population: count,
      size: count,
      /** Line ids: in the order of the draw once it is drawn, sorted before. */
      lines: z.array(z.string().min(1)),
    }),
  ),
});

export type PublishedDraw = z.infer<typeof publishedSchema>;

/** Reads a published file's JSON; undefined when it is none. */
export function readPublishedDraw(content: unknown): PublishedDraw | undefined {
  return publishedSchema.safeParse(content).data;
}

/**
 * The published form of a sealed or drawn draw.
 * @param hash keyed with the seed, for a draw that is drawn
 * @throws RangeError when the draw was never sealed
 */
export function publishDraw(
  draw: Draw,
  lines: readonly FrameLine[],
  hash: KeyedHash | undefined,
): PublishedDraw {
  const { id, campaign, listHash, seal, seed, strata } = draw;
  if (!seal) throw new RangeError(`draw ${id} has no seal`);
  const order = hash && drawOrder(lines, hash);
  const sorted = groupBy(lines, ({ stratum }) => stratum);
  return {
    method: DRAW_METHOD,
    draw: id,
    campaign,
    list: listHash,
    commitment: seal.commitment,
    seal: seal.hash,
    sealedOn: seal.on,
    seed: seed ?? null,
    strata: strata.map((stratum) => {
      const { group, unit, population, size } = stratum;
      const key = stratumKey(stratum);
      const ids = order?.get(key) ?? (sorted.get(key) ?? []).map((line) => line.id).sort();
      return { group, unit, population, size, lines: [...ids] };
    }),
  };
}

/** What a check needs of cryptography; the program and the command bring it along. */
export interface DrawHashes {
  /** SHA-256 of a text, in hex. */
  readonly ofText: (text: string) => string;
  /** SHA-256 of the bytes that hex digits stand for, in hex. */
  readonly ofBytes: (hex: string) => string;
  /** HMAC-SHA-256 keyed with a seed. */
  readonly keyed: (seed: string) => KeyedHash;
}

/** Checks in their order; words are in `draw:check.<name>`. */
export const DRAW_CHECKS = ['populations', 'seal', 'seed', 'order'] as const;
export type DrawCheck = (typeof DRAW_CHECKS)[number];

/**
 * Checks a published draw: the strata have as many lines as they say, the seal is that of what is
 * published, the seed is the one that was committed to, and the order is the one it gives. The last two
 * are undefined as long as the seed is not revealed.
 */
export function verifyDraw(
  published: PublishedDraw,
  hashes: DrawHashes,
): Readonly<Record<DrawCheck, boolean | undefined>> {
  const { draw: id, list: listHash, commitment, seal, seed, strata } = published;
  const lines = strata.flatMap((stratum) =>
    stratum.lines.map((line) => ({ id: line, stratum: stratumKey(stratum) })),
  );
  const order = seed === null ? undefined : drawOrder(lines, hashes.keyed(seed));
  return {
    populations: strata.every(
      ({ lines: own, population, size }) =>
        own.length === population && new Set(own).size === population && size <= population,
    ),
    seal: hashes.ofText(sealText({ id, listHash, commitment, strata }, lines)) === seal,
    seed: seed === null ? undefined : hashes.ofBytes(seed) === commitment,
    order:
      order &&
      strata.every((stratum) => {
        const drawn = order.get(stratumKey(stratum)) ?? [];
        return (
          drawn.length === stratum.lines.length &&
          drawn.every((line, at) => line === stratum.lines[at])
        );
      }),
  };
}
