/** An insert that another run, or the same one again, may have done before. */
import { isDuplicateKey } from '../error-code';

/** Runs an insert of one and tells whether it was this one that added the document. */
export async function addOnce(insert: () => Promise<unknown>): Promise<'added' | 'already-there'> {
  try {
    await insert();
    return 'added';
  } catch (error) {
    if (isDuplicateKey(error)) return 'already-there';
    throw error;
  }
}
