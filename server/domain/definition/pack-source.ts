/**
 * A pack is split over files so that people can edit them side by side. This merges them into one
 * value and remembers which file each part came from, so that every fault can name its file.
 */
import type { Path } from './fault';

/** One file of a pack: its path inside the pack's folder, and what its YAML says. */
export interface PackFile {
  readonly path: string;
  readonly content: unknown;
}

export interface PackProblem {
  /** Path inside the pack's folder. */
  readonly file: string;
  /** Keys and list positions (from 0) inside the file, joined by slashes; empty for the whole file. */
  readonly path: string;
  readonly reason: string;
}

export interface PackSource {
  readonly content: Readonly<Record<string, unknown>>;
  readonly problems: readonly PackProblem[];
  /** File and path inside it of a place in the merged content. */
  locate(at: Path): Pick<PackProblem, 'file' | 'path'>;
}

interface Part {
  readonly value: unknown;
  readonly file: string;
  /** Where the value stands inside its file. */
  readonly inside: Path;
}

export const HEADER_FILE = 'pack.yaml';
const LISTS = ['questionnaires', 'examples'];
const MAPS = ['questions'];

/** Merges `pack.yaml`, `<key>.yaml`, `questions/*`, `questionnaires/*` and `examples/*`. */
export function mergeFiles(files: readonly PackFile[]): PackSource {
  const merge = new Merge();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) merge.addFile(file);
  if (!files.some((file) => file.path === HEADER_FILE)) {
    merge.report({ file: HEADER_FILE, inside: [] }, 'the file is missing');
  }
  return { content: merge.content(), problems: merge.problems, locate: (at) => merge.locate(at) };
}

class Merge {
  readonly problems: PackProblem[] = [];
  private readonly single = new Map<string, Part>();
  private readonly maps = new Map<string, Map<string, Part>>();
  private readonly lists = new Map<string, Part[]>();

  addFile({ path, content }: PackFile): void {
    const [, folder, name] = /^(?:([^/]+)\/)?([^/]+)\.ya?ml$/.exec(path) ?? [];
    if (name === undefined)
      return this.report({ file: path, inside: [] }, 'not a YAML file of a pack');
    if (folder === undefined && path === HEADER_FILE) {
      for (const [key, value] of this.entries({ value: content, file: path, inside: [] })) {
        this.add(key, { value, file: path, inside: [key] });
      }
      return;
    }
    const part = { value: content, file: path, inside: [] };
    if (folder === undefined) return this.add(name, part);
    if (MAPS.includes(folder)) return this.add(folder, part);
    if (LISTS.includes(folder)) return this.append(folder, part);
    this.report(part, `unknown folder "${folder}"; a pack has ${[...MAPS, ...LISTS].join(', ')}`);
  }

  content(): Record<string, unknown> {
    const values = (parts: Map<string, Part>): Record<string, unknown> =>
      Object.fromEntries([...parts].map(([key, part]) => [key, part.value]));
    return {
      ...values(this.single),
      ...Object.fromEntries([...this.maps].map(([key, parts]) => [key, values(parts)])),
      ...Object.fromEntries(
        [...this.lists].map(([key, parts]) => [key, parts.map((p) => p.value)]),
      ),
    };
  }

  locate(at: Path): Pick<PackProblem, 'file' | 'path'> {
    const [key, second, ...rest] = at;
    const name = String(key);
    const nested =
      this.maps.get(name)?.get(String(second)) ?? this.lists.get(name)?.[Number(second)];
    if (nested) return { file: nested.file, path: join([...nested.inside, ...rest]) };
    const part = this.single.get(name);
    if (part) return { file: part.file, path: join([...part.inside, ...at.slice(1)]) };
    return { file: HEADER_FILE, path: join(at) };
  }

  report({ file, inside }: Pick<Part, 'file' | 'inside'>, reason: string): void {
    this.problems.push({ file, path: join(inside), reason });
  }

  private add(key: string, part: Part): void {
    if (MAPS.includes(key)) return this.addEntries(key, part);
    if (LISTS.includes(key) && Array.isArray(part.value)) {
      part.value.forEach((value: unknown, i) =>
        this.append(key, { value, file: part.file, inside: [...part.inside, i] }),
      );
      return;
    }
    const earlier = this.single.get(key);
    if (earlier) this.report(part, `"${key}" is already given in ${earlier.file}`);
    else this.single.set(key, part);
  }

  private addEntries(key: string, part: Part): void {
    const parts = this.maps.get(key) ?? new Map<string, Part>();
    this.maps.set(key, parts);
    for (const [name, value] of this.entries(part)) {
      const own = { value, file: part.file, inside: [...part.inside, name] };
      const earlier = parts.get(name);
      if (earlier) this.report(own, `"${name}" is already given in ${earlier.file}`);
      else parts.set(name, own);
    }
  }

  private append(key: string, part: Part): void {
    this.lists.set(key, [...(this.lists.get(key) ?? []), part]);
  }

  private entries(part: Part): [string, unknown][] {
    const { value } = part;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.entries(value);
    }
    this.report(part, 'must be a map of keys');
    return [];
  }
}

function join(path: Path): string {
  return path.map(String).join('/');
}
