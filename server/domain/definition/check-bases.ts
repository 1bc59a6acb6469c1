/** Where rules come from: a reference that looks like a source id must be one of `sources`. */
import { basis, id } from './base-schema';
import { fault, type Fault } from './fault';
import type { PackContent } from './pack';
import { packSchema } from './pack-schema';
import { partsOf } from './schema-parts';

/** References of bases to unknown sources; free text (a decision and its article) may be anything. */
export function checkBases(pack: PackContent): Fault[] {
  return partsOf(basis, packSchema, pack).flatMap(({ at, value: { ref } }) =>
    ref === undefined || !id.safeParse(ref).success || Object.hasOwn(pack.sources, ref)
      ? []
      : [fault([...at, 'ref'], `unknown source "${ref}"`)],
  );
}
