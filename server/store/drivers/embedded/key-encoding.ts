import { mongo } from 'mongoose';
import { type Doc, isDoc } from './document';
import { unsupported } from './unsupported';

/**
 * Bytes whose order under memcmp is the BSON comparison order of the values they stand for, so
 * that SQLite can compare, range over and sort values of mixed types.
 */
export type Key = Buffer;

/** First byte of a key, in the order in which BSON ranks types. */
export const TYPE_TAG = {
  emptyArray: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  regex: 0xb0,
} as const;

const END = Buffer.from([0]);
const STRING_END = Buffer.from([0, 0]);
const ESCAPED_ZERO = Buffer.from([0, 0xff]);

/** Key of null, and of a field that is missing. */
export const NULL_KEY: Key = Buffer.from([TYPE_TAG.null]);
/** MongoDB sorts an empty array before null. */
export const EMPTY_ARRAY_KEY: Key = Buffer.from([TYPE_TAG.emptyArray]);

function encodeNumber(tag: number, value: number): Buffer {
  const key = Buffer.alloc(9);
  key[0] = tag;
  if (Number.isNaN(value)) return key; // below -Infinity, where MongoDB sorts it
  key.writeDoubleBE(value === 0 ? 0 : value, 1); // -0 equals 0
  if (value < 0) {
    for (let i = 1; i < 9; i += 1) key[i] = ~(key[i] ?? 0) & 0xff;
  } else {
    key[1] = (key[1] ?? 0) | 0x80;
  }
  return key;
}

function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, STRING_END]);
  const parts: Buffer[] = [];
  let start = 0;
  for (let zero = bytes.indexOf(0); zero !== -1; zero = bytes.indexOf(0, start)) {
    parts.push(bytes.subarray(start, zero), ESCAPED_ZERO);
    start = zero + 1;
  }
  return Buffer.concat([...parts, bytes.subarray(start), STRING_END]);
}

function encodeObject(value: Doc): Buffer {
  const parts: Buffer[] = [Buffer.from([TYPE_TAG.object])];
  for (const [name, field] of Object.entries(value)) {
    const key = encodeKey(field);
    parts.push(key.subarray(0, 1), encodeText(name), key);
  }
  return Buffer.concat([...parts, END]);
}

function encodeBytes(bytes: Uint8Array, subType: number): Buffer {
  const head = Buffer.alloc(6);
  head[0] = TYPE_TAG.binary;
  head.writeUInt32BE(bytes.length, 1); // BSON compares lengths before contents
  head[5] = subType;
  return Buffer.concat([head, bytes]);
}

function encodeInstance(value: object): Key {
  if (value instanceof Date) return encodeNumber(TYPE_TAG.date, value.getTime());
  if (value instanceof mongo.ObjectId) {
    return Buffer.concat([Buffer.from([TYPE_TAG.objectId]), value.id]);
  }
  if (value instanceof mongo.Binary) return encodeBytes(value.value(), value.sub_type);
  if (value instanceof Uint8Array) return encodeBytes(value, 0);
  if (value instanceof RegExp) {
    const tag = Buffer.from([TYPE_TAG.regex]);
    return Buffer.concat([tag, encodeText(value.source), encodeText(value.flags)]);
  }
  throw unsupported(`comparing or indexing a ${value.constructor.name} value`);
}

/**
 * Encodes any comparable BSON value; `undefined` (a missing field) counts as null.
 * @throws UnsupportedByEmbeddedStoreError for types without an order here (Decimal128, Long beyond
 * the safe integers, Timestamp, Code, MinKey, MaxKey…).
 */
export function encodeKey(value: unknown): Key {
  if (value === null || value === undefined) return NULL_KEY;
  switch (typeof value) {
    case 'number':
      return encodeNumber(TYPE_TAG.number, value);
    case 'string':
      return Buffer.concat([Buffer.from([TYPE_TAG.string]), encodeText(value)]);
    case 'boolean':
      return Buffer.from([TYPE_TAG.boolean, value ? 1 : 0]);
    case 'object':
      if (Array.isArray(value)) {
        return Buffer.concat([Buffer.from([TYPE_TAG.array]), ...value.map(encodeKey), END]);
      }
      return isDoc(value) ? encodeObject(value) : encodeInstance(value);
    default:
      throw unsupported(`comparing or indexing a ${typeof value}`);
  }
}

/** The least key above every key of the same type as `key`. */
export function typeCeiling(key: Key): Key {
  return Buffer.from([(key[0] ?? 0) + 1]);
}

/** The greatest bound below every key of the same type as `key` that a range can match. */
export function typeFloor(key: Key): Key {
  return Buffer.from(key.subarray(0, 1));
}
