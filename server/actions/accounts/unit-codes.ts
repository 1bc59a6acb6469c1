/** Codes of the units that an account can belong to. */
import type { Deps } from '../../deps';

/**
 * Every code of the registry, that of units which are gone too: campaigns of their time have viewers. With
 * it the one that an account has already, whatever became of it.
 */
export async function unitCodes(
  { store }: Pick<Deps, 'store'>,
  present?: string,
): Promise<ReadonlySet<string>> {
  const codes = (await store.units.all()).map(({ code }) => code);
  return new Set(present === undefined ? codes : [...codes, present]);
}
