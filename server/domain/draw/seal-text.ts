/**
 * What a seal is taken over. Anybody who holds the published file can write this text again with any tool
 * and compare its SHA-256 with the one in the minutes.
 */
import type { Draw, FrameLine } from './draw';
import { stratumKey } from './transaction';

/** Names the method: the text below, and the order of `drawOrder`. */
export const DRAW_METHOD = 'khao-sat-cchc/draw/1';

type Sealed = Pick<Draw, 'id' | 'listHash' | 'strata'> & { readonly commitment: string };

/**
 * One fact a line, lines separated by line feeds, none at the end: the method, `draw <id>`, `list <hash>`,
 * `seed <commitment>`, then `stratum <group>|<unit> <population> <size>` for each stratum and
 * `line <group>|<unit> <line id>` for each line, both sorted by their code units.
 */
export function sealText(draw: Sealed, lines: readonly FrameLine[]): string {
  const strata = draw.strata.map(
    (stratum) => `stratum ${stratumKey(stratum)} ${stratum.population} ${stratum.size}`,
  );
  return [
    DRAW_METHOD,
    `draw ${draw.id}`,
    `list ${draw.listHash}`,
    `seed ${draw.commitment}`,
    ...strata.sort(),
    ...lines.map(({ stratum, id }) => `line ${stratum} ${id}`).sort(),
  ].join('\n');
}
