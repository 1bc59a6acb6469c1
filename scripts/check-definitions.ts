/**
 * Checks definition packs and registries of units: `npm run check-definitions [-- folder…]`.
 * A folder is a pack, or holds packs and `units/`; without one, `survey-definitions` is checked.
 * Prints one line a pack and each fault as `file:line: path: reason`, then exits with 1; a translation that
 * is missing is a warning.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblem, type DefinitionProblem } from '../server/definitions/definition-problem';
import { isPackFolder, loadPack, loadPacks, type ReadPack } from '../server/definitions/load-packs';
import { loadUnits } from '../server/definitions/load-units';
import { runExample } from '../server/domain/definition/run-example';

const DEFAULT_FOLDER = 'survey-definitions';

interface Report {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

async function checkFolder(folder: string): Promise<Report[]> {
  if (await isPackFolder(folder)) {
    const loaded = await loadPack(folder);
    return loaded.ok ? [reportPack(loaded.value)] : [reportFaults(loaded.error)];
  }
  const loaded = await loadPacks(folder);
  const packs = loaded.ok ? loaded.value.map(reportPack) : [reportFaults(loaded.error)];
  return [...packs, ...(await checkUnits(join(folder, 'units')))];
}

function reportPack({ pack, hash, warnings }: ReadPack): Report {
  const facts = [
    `${pack.id} ${pack.version}`,
    hash.slice(0, 12),
    pack.status,
    `${pack.groups.length} groups`,
    `${Object.keys(pack.questions).length} questions`,
    pack.maximum === undefined ? 'no points' : `${pack.maximum} points`,
    `${pack.examples.length} examples`,
  ];
  const faults = pack.examples.flatMap((example) =>
    runExample(pack, example).map(
      ({ at, expected, actual }) =>
        `${pack.id}: example "${example.title['vi'] ?? ''}": ${at}: expected ${expected}, got ${actual}`,
    ),
  );
  return { lines: [facts.join(' · ')], faults, warnings: warnings.map(formatProblem) };
}

function reportFaults(problems: readonly DefinitionProblem[]): Report {
  return { lines: [], faults: problems.map(formatProblem), warnings: [] };
}

async function checkUnits(folder: string): Promise<Report[]> {
  const files = await readdir(folder).catch(() => []);
  return Promise.all(
    files
      .filter((file) => /\.ya?ml$/.test(file))
      .sort()
      .map(async (file) => {
        const loaded = await loadUnits(join(folder, file));
        if (!loaded.ok) return reportFaults(loaded.error);
        return {
          lines: [`units/${file} · ${loaded.value.length} units`],
          faults: [],
          warnings: [],
        };
      }),
  );
}

async function main(folders: readonly string[]): Promise<number> {
  const checked = await Promise.all(folders.map(checkFolder));
  const reports = checked.flat();
  for (const line of reports.flatMap(({ lines }) => lines)) console.log(line);
  for (const warning of reports.flatMap((report) => report.warnings)) {
    console.error(`warning: ${warning}`);
  }
  const faults = reports.flatMap((report) => report.faults);
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

const folders = process.argv.slice(2);
main(folders.length > 0 ? folders : [DEFAULT_FOLDER]).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
