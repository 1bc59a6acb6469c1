/** At each start without an administrator: a fresh one-time link with which the first one is made. */
import type { Deps } from '../../deps';
import { makeLink } from './account-link';

/** @returns the token of the link; undefined when there is an administrator. Earlier links end. */
export async function offerFirstAdministrator(
  deps: Pick<Deps, 'store' | 'clock'>,
): Promise<string | undefined> {
  const { accounts } = deps.store;
  if ((await accounts.countStandingAdministrators(deps.clock.now())) > 0) return undefined;
  return makeLink(deps, { purpose: 'first-administrator', removesFactor: false });
}
