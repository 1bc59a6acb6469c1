/** The product with nothing but the shipped registry of units, visited by a real browser. */
import { openSite, type ServedSite } from './served-site';
import { shippedUnits } from './shipped-units';

/** Starts server, store and browser. */
export function openRegistrySite(): Promise<ServedSite> {
  return openSite({}, async ({ deps }) => deps.store.units.putAll(await shippedUnits()));
}
