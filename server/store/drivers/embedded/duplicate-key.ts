import type { mongo } from 'mongoose';
import { type IndexSpec, keyPattern } from './index-spec';
import { indexedValue } from './paths';
import { serverError } from './server-error';
import type { Doc } from './document';

/** The error MongoDB raises when `doc` would be the second one with its key in a unique index. */
export function duplicateKeyError(
  namespace: string,
  index: IndexSpec,
  doc: Doc,
): mongo.MongoServerError {
  const keyValue = Object.fromEntries(
    index.keys.map(([path]) => [path, indexedValue(doc, path) ?? null]),
  );
  const shown = Object.entries(keyValue).map(
    ([path, value]) => `${path}: ${JSON.stringify(value)}`,
  );
  const place = `collection: ${namespace} index: ${index.name}`;
  return serverError(
    11000,
    'DuplicateKey',
    `E11000 duplicate key error ${place} dup key: { ${shown.join(', ')} }`,
    { keyPattern: keyPattern(index), keyValue, index: 0 },
  );
}
