/** Makes the demonstration at first start, with a line that tells how far it is. */
import type { Deps } from './deps';
import { makeDemonstration } from './demonstration/make-demonstration';
import { demonstrationFolders } from './demonstration/read-demonstration-data';
import type { DemonstrationProgress } from './demonstration/write-demonstration';
import type { Translate } from './i18n';
import { PROJECT_ROOT } from './project-root';

/** Fills an empty store; a store with campaigns is left alone. */
export async function prepareDemonstration(deps: Deps, t: Translate): Promise<void> {
  const { isTTY } = process.stdout;
  const show = ({ done, total }: DemonstrationProgress): void => {
    if (isTTY || done === total) {
      const line = t('start:progress', { done, total });
      process.stdout.write(`${isTTY ? '\r' : ''}${line}${isTTY ? '' : '\n'}`);
    }
  };
  const outcome = await makeDemonstration(deps, demonstrationFolders(PROJECT_ROOT), show);
  if (outcome === 'not-needed') return;
  if (isTTY) process.stdout.write('\n');
  // Counts everything once, so that the first page of the office does not have to.
  for (const opened of await deps.campaigns.list()) await deps.tallies.read(opened);
}
