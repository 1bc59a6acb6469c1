/** Reads packs from their folders; a pack with a single fault is not loaded. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Pack } from '../domain/definition/pack';
import {
  packWarnings,
  parsePack,
  type PackFile,
  type PackProblem,
} from '../domain/definition/parse-pack';
import { err, ok, type Result } from '../domain/result';
import type { DefinitionProblem } from './definition-problem';
import { packHash } from './pack-hash';
import { readYaml, type YamlFile } from './read-yaml';

export interface LoadedPack {
  readonly pack: Pack;
  /** SHA-256 of the content, in hex. */
  readonly hash: string;
}

/** A pack as read from its files, with the translations that they lack. */
export interface ReadPack extends LoadedPack {
  readonly warnings: readonly DefinitionProblem[];
}

/** Folders beside the packs that hold something else. */
const OTHER_FOLDERS = ['units'];
const YAML = /\.ya?ml$/;

/** The pack in a folder, or every fault of it with file and line. */
export async function loadPack(folder: string): Promise<Result<ReadPack, DefinitionProblem[]>> {
  const paths = await yamlFiles(folder);
  if (!paths.ok) return paths;
  const read = await Promise.all(
    paths.value.map(async (path) => ({ path, yaml: await readYaml(join(folder, path)) })),
  );
  const broken = read.flatMap(({ yaml }) => (yaml.ok ? [] : yaml.error));
  if (broken.length > 0) return err(broken);
  const files = new Map<string, YamlFile>();
  for (const { path, yaml } of read) if (yaml.ok) files.set(path, yaml.value);
  const located = ({ file, path, reason }: PackProblem): DefinitionProblem => {
    const line = files.get(file)?.lineOf(path.split('/'));
    return { file: join(folder, file), ...(line !== undefined && { line }), path, reason };
  };
  const contents = [...files].map(([path, { content }]): PackFile => ({ path, content }));
  const parsed = parsePack(contents);
  if (!parsed.ok) return err(parsed.error.map(located));
  const pack = parsed.value;
  return ok({ pack, hash: packHash(pack), warnings: packWarnings(contents, pack).map(located) });
}

/** All packs under a folder in the order of their names, or every fault of all of them. */
export async function loadPacks(root: string): Promise<Result<ReadPack[], DefinitionProblem[]>> {
  const { packs, problems } = await loadEach(root);
  return problems.length > 0 ? err(problems) : ok(packs);
}

/** The sound packs under a folder in the order of their names, and every fault of the others. */
export async function loadEach(
  root: string,
): Promise<{ packs: ReadPack[]; problems: DefinitionProblem[] }> {
  const folders = await packFolders(root);
  if (!folders.ok) return { packs: [], problems: folders.error };
  const loaded = await Promise.all(folders.value.map((folder) => loadPack(folder)));
  const problems = loaded.flatMap((result) => (result.ok ? [] : result.error));
  const packs = loaded.flatMap((result) => (result.ok ? [result.value] : []));
  const ids = packs.map(({ pack }) => pack.id);
  const repeated = ids.filter((id, i) => ids.indexOf(id) < i);
  return {
    packs: packs.filter(({ pack }) => !repeated.includes(pack.id)),
    problems: [
      ...problems,
      ...repeated.map((id) => ({ file: root, path: '', reason: `two packs have the id "${id}"` })),
    ],
  };
}

/** Whether the folder is a pack itself rather than a folder of packs. */
export async function isPackFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(join(folder, 'pack.yaml'))).isFile();
  } catch {
    return false;
  }
}

async function packFolders(root: string): Promise<Result<string[], DefinitionProblem[]>> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .filter((name) => !OTHER_FOLDERS.includes(name));
    return ok(names.sort().map((name) => join(root, name)));
  } catch {
    return err([{ file: root, path: '', reason: 'the folder cannot be read' }]);
  }
}

/** Paths of the YAML files of a pack, with forward slashes on every system; one level of folders. */
async function yamlFiles(folder: string): Promise<Result<string[], DefinitionProblem[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const nested = await Promise.all(
      entries.map(async (entry) => {
        if (!entry.isDirectory()) return [entry.name];
        const inner = await readdir(join(folder, entry.name));
        return inner.map((name) => `${entry.name}/${basename(name)}`);
      }),
    );
    return ok(
      nested
        .flat()
        .filter((path) => YAML.test(path))
        .sort(),
    );
  } catch {
    return err([{ file: folder, path: '', reason: 'the folder cannot be read' }]);
  }
}
