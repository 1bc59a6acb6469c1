/** The packs and units that the product ships. */
import { join } from 'node:path';
import { loadPack, type LoadedPack } from '../../server/definitions/load-packs';
import { PROJECT_ROOT } from '../../server/project-root';

export const DEFINITIONS = join(PROJECT_ROOT, 'survey-definitions');

/** A shipped pack. @throws when it has a fault. */
export async function shippedPack(name = 'cchc-huyen-2024'): Promise<LoadedPack> {
  const loaded = await loadPack(join(DEFINITIONS, name));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 5)));
  return loaded.value;
}
