/** The sizes of a draw as a manager types them. */
import { err, ok, type Result } from '../result';
import type { DrawStratum } from './draw';
import { stratumKey } from './transaction';

export const SIZE_FAULTS = ['no-number', 'too-many'] as const;
export type SizeFault = (typeof SIZE_FAULTS)[number];

/**
 * The strata with their sizes, whole numbers from 0 to the stratum's population; nothing typed is 0.
 * @param typed text by `stratumKey`
 * @returns what is wrong, by `stratumKey`; an empty map when nobody at all would be drawn
 */
export function readSizes(
  strata: readonly DrawStratum[],
  typed: ReadonlyMap<string, string>,
): Result<readonly DrawStratum[], ReadonlyMap<string, SizeFault>> {
  const faults = new Map<string, SizeFault>();
  const sized = strata.map((stratum) => {
    const key = stratumKey(stratum);
    const text = typed.get(key)?.trim() ?? '';
    const size = /^\d{0,9}$/.test(text) ? Number(text) : undefined;
    if (size === undefined) faults.set(key, 'no-number');
    else if (size > stratum.population) faults.set(key, 'too-many');
    return { ...stratum, size: size ?? 0 };
  });
  return faults.size > 0 || sized.every(({ size }) => size === 0) ? err(faults) : ok(sized);
}
