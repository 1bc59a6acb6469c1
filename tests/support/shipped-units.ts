import { join } from 'node:path';
import { loadUnits } from '../../server/definitions/load-units';
import type { Unit } from '../../server/domain/units/unit';
import { DEFINITIONS } from './shipped-pack';

/** The registry that is shipped. */
export async function shippedUnits(): Promise<readonly Unit[]> {
  const units = await loadUnits(join(DEFINITIONS, 'units', 'me-linh-2024.yaml'));
  if (!units.ok) throw new Error(JSON.stringify(units.error));
  return units.value;
}
