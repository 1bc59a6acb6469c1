/**
 * Columns found by the names in the header, in any order and as people write them: case, diacritics,
 * spacing, punctuation and remarks in brackets do not matter.
 */
import { plainName } from '../domain/plain-name';
import { err, ok, type Result } from '../domain/result';

export { plainName };

export interface ColumnSpec {
  /** Spellings; the first is the one that exports write and that messages name. */
  readonly names: readonly [string, ...string[]];
  /** The column must be there. */
  readonly required?: boolean;
}

export const COLUMN_PROBLEMS = ['column-missing', 'column-twice'] as const;

/** Words are in `imports:sheet.<code>`, with the placeholder `column`. */
export interface ColumnProblem {
  readonly code: (typeof COLUMN_PROBLEMS)[number];
  /** The column's first name. */
  readonly column: string;
}

export interface Columns<K extends string> {
  has(key: K): boolean;
  /** The cell of this column, '' when the column is absent. */
  cell(row: { readonly cells: readonly string[] }, key: K): string;
  /** The header as the file has it; the column's first name when it is absent. */
  title(key: K): string;
  /** Headers that belong to no column: they are ignored, and the person is told. */
  readonly unknown: readonly string[];
}

/** Finds each column of `spec` in a header, or every required one that is missing and every double one. */
export function matchColumns<K extends string>(
  header: readonly string[],
  spec: Readonly<Record<K, ColumnSpec>>,
): Result<Columns<K>, readonly ColumnProblem[]> {
  const plainHeader = header.map(plainName);
  const entries = Object.entries<ColumnSpec>(spec);
  const places = new Map<string, readonly number[]>(
    entries.map(([key, { names }]) => [key, placesOf(names.map(plainName), plainHeader)]),
  );
  const problems = entries.flatMap(([key, { names, required = false }]): ColumnProblem[] => {
    const found = places.get(key)?.length ?? 0;
    if (found > 1) return [{ code: 'column-twice', column: names[0] }];
    return found === 0 && required ? [{ code: 'column-missing', column: names[0] }] : [];
  });
  if (problems.length > 0) return err(problems);
  const placeOf = (key: K): number | undefined => places.get(key)?.[0];
  const known = new Set([...places.values()].flat());
  return ok({
    has: (key) => placeOf(key) !== undefined,
    cell: ({ cells }, key) => cells[placeOf(key) ?? -1] ?? '',
    title: (key) => header[placeOf(key) ?? -1] ?? spec[key].names[0],
    unknown: header.filter((name, place) => name !== '' && !known.has(place)),
  });
}

function placesOf(names: readonly string[], header: readonly string[]): number[] {
  return header.flatMap((name, place) => (name !== '' && names.includes(name) ? [place] : []));
}
