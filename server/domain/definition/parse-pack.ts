/** The only maker of a `Pack`: files in, a checked pack or every fault out. */
import { err, ok, type Result } from '../result';
import { checkPack } from './check-pack';
import { missingTranslations } from './check-texts';
import type { Pack } from './pack';
import { packSchema } from './pack-schema';
import { mergeFiles, type PackFile, type PackProblem } from './pack-source';
import { schemaFaults } from './schema-faults';

export type { PackFile, PackProblem } from './pack-source';

/**
 * Merges the files of a pack, validates them by the schema and checks that the pack makes sense.
 * Faults of shape hide faults of sense (a malformed pack cannot be checked further); within each of
 * the two, all are reported at once, each with its file.
 */
export function parsePack(files: readonly PackFile[]): Result<Pack, readonly PackProblem[]> {
  const source = mergeFiles(files);
  const parsed = packSchema.safeParse(source.content);
  const faults = parsed.success ? checkPack(parsed.data) : schemaFaults(parsed.error.issues);
  const problems = [
    ...source.problems,
    ...faults.map(({ at, reason }) => ({ ...source.locate(at), reason })),
  ];
  if (!parsed.success || problems.length > 0) return err(problems);
  return ok(parsed.data as Pack);
}

/** What people should know of a sound pack, each with its file: translations that are missing. */
export function packWarnings(files: readonly PackFile[], pack: Pack): readonly PackProblem[] {
  const source = mergeFiles(files);
  return missingTranslations(pack).map(({ at, reason }) => ({ ...source.locate(at), reason }));
}
