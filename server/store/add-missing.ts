/** Inserts that may be repeated: what an earlier or parallel run has added is there and stays as it is. */
import { isDuplicateKey } from '../error-code';

/** Runs an unordered insert of many; documents that are there already are passed over. */
export async function addMissing(insertUnordered: () => Promise<unknown>): Promise<void> {
  try {
    await insertUnordered();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
