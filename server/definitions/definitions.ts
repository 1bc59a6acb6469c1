/** The packs of `survey-definitions/` that drafts are made from: read once a process, when first asked for. */
import { join } from 'node:path';
import type { DefinitionProblem } from './definition-problem';
import { loadEach, type LoadedPack } from './load-packs';

export interface Definitions {
  /** Every sound pack in the order of its folder. */
  list(): Promise<readonly LoadedPack[]>;
  /** The sound pack with this id. */
  find(packId: string): Promise<LoadedPack | undefined>;
}

/**
 * The packs under a project's folder; what is edited there later is seen after a restart.
 * @param onProblems told once of the faults that keep packs from being offered
 * @param onWarnings told once of the translations that offered packs lack
 */
export function definitionsIn(
  projectRoot: string,
  onProblems: (problems: readonly DefinitionProblem[]) => void,
  onWarnings: (warnings: readonly DefinitionProblem[]) => void,
): Definitions {
  let packs: Promise<readonly LoadedPack[]> | undefined;
  const list = (): Promise<readonly LoadedPack[]> => {
    packs ??= load(join(projectRoot, 'survey-definitions'), onProblems, onWarnings);
    return packs;
  };
  return {
    list,
    find: async (packId) => (await list()).find(({ pack }) => pack.id === packId),
  };
}

async function load(
  folder: string,
  onProblems: (problems: readonly DefinitionProblem[]) => void,
  onWarnings: (warnings: readonly DefinitionProblem[]) => void,
): Promise<readonly LoadedPack[]> {
  const { packs, problems } = await loadEach(folder);
  if (problems.length > 0) onProblems(problems);
  const warnings = packs.flatMap((pack) => pack.warnings);
  if (warnings.length > 0) onWarnings(warnings);
  return packs;
}
