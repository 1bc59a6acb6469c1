/** The smallest complete pack (`tests/definitions/fixtures/smallest`), and ways to break it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parsePack, type PackFile } from '../../server/domain/definition/parse-pack';

export const SMALLEST = join(__dirname, '..', 'definitions', 'fixtures', 'smallest');

/** A change to one file: the value at a path, or its removal when the value is undefined. */
export type Edit = readonly [file: string, path: string, value: unknown];

/** Paths of the pack's files, as a pack names them. */
export function smallestPaths(): string[] {
  return readdirSync(SMALLEST, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The files of the smallest pack after some edits; paths are joined by slashes, '' is the whole file. */
export function smallestPack(...edits: readonly Edit[]): PackFile[] {
  const files = new Map<string, unknown>();
  for (const path of smallestPaths()) {
    files.set(path, parse(readFileSync(join(SMALLEST, path), 'utf8')));
  }
  for (const [file, path, value] of edits) {
    const keys = path === '' ? [] : path.split('/');
    const changed = replaced(files.get(file), keys, value);
    if (changed === undefined) files.delete(file);
    else files.set(file, changed);
  }
  return [...files].map(([path, content]) => ({ path, content }));
}

function replaced(whole: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    const items: unknown[] = whole;
    const changed = [...items];
    changed[Number(key)] = replaced(items[Number(key)], rest, value);
    return changed.filter((item) => item !== undefined);
  }
  const parts = new Map<string, unknown>(Object.entries(whole ?? {}));
  const part = replaced(parts.get(key), rest, value);
  if (part === undefined) parts.delete(key);
  else parts.set(key, part);
  return Object.fromEntries(parts);
}

/** Every fault of a pack as `file: path: reason`; none when it is accepted. */
export function problems(files: readonly PackFile[]): string[] {
  const parsed = parsePack(files);
  if (parsed.ok) return [];
  return parsed.error.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`);
}

/** A row a broken pack: what is wrong, the edits that break the smallest pack, and its faults, no others. */
export function brokenPacks(
  name: string,
  rows: readonly (readonly [title: string, edits: readonly Edit[], expected: readonly string[]])[],
): void {
  describe(name, () => {
    it.each(rows.map(([title, edits, expected]) => ({ title, edits, expected })))(
      '$title',
      ({ edits, expected }) => {
        expect(problems(smallestPack(...edits)).sort()).toEqual([...expected].sort());
      },
    );
  });
}
