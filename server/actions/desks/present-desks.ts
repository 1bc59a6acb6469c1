/** Where a code that is out of use leads. */
import { isActive, presentDesk, type Desk } from '../../domain/campaign/desk';
import type { Deps } from '../../deps';
import { listDesks } from './list-desks';

/** The desk that goes on under this desk's code: itself, or the last of those that replaced it. */
export async function followReplacements(deps: Pick<Deps, 'store'>, desk: Desk): Promise<Desk> {
  return desk.replacedBy === undefined ? desk : presentDesk(byCode(await listDesks(deps)), desk);
}

/**
 * Where visitors of a retired desk can go: the desk that replaced it; where none does, the unit's desks in
 * use, those of the same campaigns before all others. Empty when the unit has none.
 */
export async function presentDesks(
  deps: Pick<Deps, 'store'>,
  retired: Desk,
): Promise<readonly Desk[]> {
  const desks = await listDesks(deps);
  const present = presentDesk(byCode(desks), retired);
  if (isActive(present)) return [present];
  const campaigns = new Set(retired.doors.map(({ campaign }) => campaign));
  const beside = desks.filter((desk) => isActive(desk) && desk.unit === retired.unit);
  const same = beside.filter(({ doors }) => doors.some(({ campaign }) => campaigns.has(campaign)));
  return same.length > 0 ? same : beside;
}

function byCode(desks: readonly Desk[]): ReadonlyMap<string, Desk> {
  return new Map(desks.map((desk) => [desk.code, desk]));
}
