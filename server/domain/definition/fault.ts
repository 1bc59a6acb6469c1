/** What is wrong with a pack, and where: the common tongue of the schema and the checks. */

/** Keys and list positions from the root of the merged pack. */
export type Path = readonly PropertyKey[];

export interface Fault {
  readonly at: Path;
  /** One short sentence that names the ids. */
  readonly reason: string;
}

/** A fault at a place. */
export function fault(at: Path, reason: string): Fault {
  return { at, reason };
}

/** One fault for each value that stood earlier in the list; `what` names the things ("group id"). */
export function duplicates(
  values: readonly string[],
  what: string,
  at: (position: number) => Path,
): Fault[] {
  return values.flatMap((value, position) =>
    values.indexOf(value) < position
      ? [fault(at(position), `${what} "${value}" is used twice`)]
      : [],
  );
}
