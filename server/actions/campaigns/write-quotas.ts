/** What a confirmed file of quotas becomes. */
import type { Quota } from '../../domain/campaign/quota';
import type { Deps } from '../../deps';
import type { ImportBatch } from '../imports/write-batch';

/** What is held beside the rows, which are `Quota`s. */
export interface HeldQuotas {
  readonly campaign: string;
}

/** Writes some quotas of a decided file; the same again changes nothing. */
export async function writeQuotas(
  { store }: Pick<Deps, 'store'>,
  { rows }: Pick<ImportBatch, 'rows'>,
): Promise<void> {
  await store.quotas.put(rows as readonly Quota[]);
}
