/** Tells expected failures of files and stores from all others by the code that they carry. */

/** Whether an error carries this code (`EEXIST`, 11000, …). */
export function hasCode(error: unknown, code: string | number): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** Whether a write was refused since its unique key is there already (code 11000 on both stores). */
export function isDuplicateKey(error: unknown): boolean {
  return hasCode(error, 11000);
}
