/** Finds a pack by its id among those that come with the program, or by the path to its folder. */
import { join, resolve } from 'node:path';
import { isPackFolder } from '../definitions/load-packs';
import { PROJECT_ROOT } from '../project-root';

/** The folder of the packs that come with the program, whatever the working directory is. */
export const PACKS_FOLDER = join(PROJECT_ROOT, 'survey-definitions');

/** The folder of a pack given by id, or by a path as seen `from` a folder; undefined when there is neither. */
export async function findPack(
  idOrPath: string,
  from = process.cwd(),
): Promise<string | undefined> {
  const isId = /^[\w.-]+$/.test(idOrPath) && !/^\.+$/.test(idOrPath);
  const candidates = [...(isId ? [join(PACKS_FOLDER, idOrPath)] : []), resolve(from, idOrPath)];
  for (const folder of candidates) if (await isPackFolder(folder)) return folder;
  return undefined;
}
