/** Counts changes of the lists of invited people, so that what is counted of them is known to be stale. */
import type { Models } from './models';
import { counterRepository } from './repositories/counters';

/** To be called after invitations were added, moved or removed; each group of a campaign counts once. */
export async function countRosterChange(
  models: Models,
  changed: readonly { readonly campaign: string; readonly group: string }[],
): Promise<void> {
  const groups = new Map(
    changed.map(({ campaign, group }) => [`${campaign}|${group}`, { campaign, group }]),
  );
  const counters = counterRepository(models);
  for (const place of groups.values()) await counters.increment({ ...place, kind: 'roster' });
}
