/** Every kind of unit that has a name: the known ones and those of the packs. */
import type { Deps } from '../../deps';
import { unitKinds, type UnitKinds } from '../../domain/units/unit-kinds';

export async function readKinds({ definitions }: Pick<Deps, 'definitions'>): Promise<UnitKinds> {
  const packs = await definitions.list();
  return unitKinds(packs.flatMap(({ pack }) => pack.unitKinds));
}
