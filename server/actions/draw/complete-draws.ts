/** Goes on with every draw that a process has left half carried out. */
import type { Deps } from '../../deps';
import { completeDraw } from './complete-draw';

/** Completes the draws of all campaigns; of complete ones nothing is written. */
export async function completeDraws(
  deps: Pick<Deps, 'store' | 'keys' | 'clock' | 'campaigns'>,
  signal?: AbortSignal,
): Promise<void> {
  for (const opened of await deps.campaigns.list()) {
    for (const draw of await deps.store.draws.list(opened.campaign.id)) {
      if (signal?.aborted) return;
      await completeDraw(deps, opened, draw);
    }
  }
}
