/** Keys of the keying pages that the program puts together. */
export const KEYING_KEYS: readonly string[] = ['malformed', 'taken'].map(
  (problem) => `keying:number.${problem}`,
);
