/** Tells the one expected failure of a write from all others. */
import { hasCode } from '../error-code';

/** Whether a write was refused since its unique key is there already (code 11000 on both stores). */
export function isDuplicateKey(error: unknown): boolean {
  return hasCode(error, 11000);
}
