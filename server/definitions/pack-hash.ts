/** The fingerprint of a pack, printed with every result: equal content, equal hash. */
import { createHash } from 'node:crypto';
import type { PackContent } from '../domain/definition/pack';

/** SHA-256 in hex over the canonical JSON of the content; the split into files does not matter. */
export function packHash(pack: PackContent): string {
  return createHash('sha256').update(canonicalJson(pack)).digest('hex');
}

/** JSON whose keys are sorted at every depth, so that key order leaves no trace. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
