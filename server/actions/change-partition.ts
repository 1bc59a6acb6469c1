/** Runs a change of a partition's responses between its announcement and the version bump that ends it. */
import type { Partition } from '../domain/campaign/response';
import type { Store } from '../store/store';

/** Whatever becomes of the change, its announcement is ended, so that the partition is counted again. */
export async function changePartition<T>(
  store: Store,
  partition: Partition,
  change: () => Promise<T>,
): Promise<T> {
  const ticket = await store.partitions.begin(partition);
  try {
    return await change();
  } finally {
    await store.partitions.finish(ticket);
  }
}
