import { mongo } from 'mongoose';
import { serverError } from './server-error';

/** A document decoded from BSON. */
export type Doc = Record<string, unknown>;

/** MongoDB's limit on the size of a document. */
const MAX_DOC_BYTES = 16 * 1024 * 1024;

/**
 * The BSON bytes of a document; fields that are `undefined` are left out.
 * @throws MongoServerError 10334 when they are more than MongoDB takes.
 */
export function encodeDoc(doc: object): Buffer {
  const bytes = mongo.BSON.serialize(doc, { ignoreUndefined: true });
  if (bytes.length > MAX_DOC_BYTES) {
    throw serverError(
      10334,
      'BSONObjectTooLarge',
      `a document of ${bytes.length} bytes is too large`,
    );
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The document of some BSON bytes, with the value types that the MongoDB driver gives. */
export function decodeDoc(bytes: Uint8Array): Doc {
  return mongo.BSON.deserialize(bytes);
}

/** A deep copy holding BSON values only: Mongoose wrappers and `undefined` are gone. */
export function plainDoc(doc: object): Doc {
  return decodeDoc(encodeDoc(doc));
}

/** Whether the value is a nested document, as opposed to an array or a BSON scalar. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The entries of an object or a Map, by the names of the fields. */
export function entriesOf(fields: object): [string, unknown][] {
  if (!(fields instanceof Map)) return Object.entries(fields);
  const map: ReadonlyMap<unknown, unknown> = fields;
  return [...map].map(([name, value]) => [String(name), value]);
}

/** Whether the value is an object whose first field is an operator, e.g. `{ $gt: 1 }`. */
export function isOperatorDoc(value: unknown): value is Doc {
  return isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;
}
