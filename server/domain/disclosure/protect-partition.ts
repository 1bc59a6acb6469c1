/** Small-cell protection of a set of parts whose total is shown as well. */

/**
 * Which parts must be withheld so that no part with a base under the threshold is shown or can be had
 * by subtracting the shown parts from the total. Parts without any answer give nothing away.
 */
export function partsToWithhold(bases: readonly number[], threshold: number): boolean[] {
  const withheld = bases.map((base) => base > 0 && base < threshold);
  for (;;) {
    const hidden = bases.filter((_, part) => withheld[part]);
    const hiddenBase = hidden.reduce((total, base) => total + base, 0);
    if (hiddenBase === 0 || (hiddenBase >= threshold && hidden.length > 1)) return withheld;
    const next = smallestShown(bases, withheld);
    if (next === undefined) return withheld;
    withheld[next] = true;
  }
}

function smallestShown(bases: readonly number[], withheld: readonly boolean[]): number | undefined {
  const candidates = bases
    .map((base, part) => ({ base, part }))
    .filter(({ base, part }) => base > 0 && !withheld[part])
    .sort((a, b) => a.base - b.base);
  return candidates[0]?.part;
}
