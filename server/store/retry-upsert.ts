/** Two writers may both find a document missing and both insert it; the loser finds it on a second try. */
import { isDuplicateKey } from '../error-code';

/** Runs an upsert by `_id`, and once more when another writer was first (MongoDB reports code 11000). */
export async function retryUpsert<T>(upsert: () => Promise<T>): Promise<T> {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return upsert();
  }
}
