import { type Key, TYPE_TAG, encodeKey } from './key-encoding';
import { candidatesAt, valuesAt } from './paths';
import { badValue } from './server-error';
import { unsupported } from './unsupported';
import type { Doc } from './document';

type Test = (doc: Doc) => boolean;
type Operator = (path: string, operand: unknown, options?: unknown) => Test;

/*
 * mingo compares binaries by their lossy text, ranks `undefined` apart from null and orders
 * strings by UTF-16 units. These operators replace its own with BSON's comparison, which is also
 * the one of the index keys: a filter gives the same documents with and without an index.
 */

function equalsOperand(operand: unknown): (value: unknown) => boolean {
  if (typeof operand === 'string' || typeof operand === 'boolean') return (v) => v === operand;
  if (operand === null || operand === undefined) return (v) => v === null || v === undefined;
  const key = encodeKey(operand);
  if (typeof operand === 'number') {
    return (v) => typeof v === 'number' && (v === operand || encodeKey(v).equals(key));
  }
  return (value) => typeof value === 'object' && value !== null && encodeKey(value).equals(key);
}

const $eq: Operator = (path, operand) => {
  const steps = path.split('.');
  const equals = equalsOperand(operand);
  return (doc) => candidatesAt(doc, steps).some(equals);
};

const $in: Operator = (path, operand) => {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  const steps = path.split('.');
  const tests = operand.map((choice: unknown) =>
    choice instanceof RegExp
      ? (value: unknown): boolean => typeof value === 'string' && choice.test(value)
      : equalsOperand(choice),
  );
  return (doc) => candidatesAt(doc, steps).some((value) => tests.some((test) => test(value)));
};

function not(operator: Operator): Operator {
  return (path, operand) => {
    const test = operator(path, operand);
    return (doc) => !test(doc);
  };
}

const NAN_KEY = encodeKey(Number.NaN);

function ordered(accepts: (order: number) => boolean): Operator {
  return (path, operand) => {
    const steps = path.split('.');
    const bound = encodeKey(operand);
    const inRange = (value: unknown): boolean => {
      const key: Key = encodeKey(value);
      if (key[0] !== bound[0]) return false;
      const order = Buffer.compare(key, bound);
      // NaN is in no range except one that includes NaN itself
      if (order !== 0 && (key.equals(NAN_KEY) || bound.equals(NAN_KEY))) return false;
      return accepts(order);
    };
    return (doc) => candidatesAt(doc, steps).some(inRange);
  };
}

const $exists: Operator = (path, operand) => {
  const steps = path.split('.');
  const wanted = Boolean(operand);
  return (doc) => valuesAt(doc, steps).some((value) => value !== undefined) === wanted;
};

const TYPE_NAMES = new Map<unknown, number>([
  ['null', TYPE_TAG.null],
  ['number', TYPE_TAG.number],
  ['string', TYPE_TAG.string],
  ['object', TYPE_TAG.object],
  ['array', TYPE_TAG.array],
  ['binData', TYPE_TAG.binary],
  ['objectId', TYPE_TAG.objectId],
  ['bool', TYPE_TAG.boolean],
  ['date', TYPE_TAG.date],
  ['regex', TYPE_TAG.regex],
]);

const $type: Operator = (path, operand) => {
  const steps = path.split('.');
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((name: unknown) => {
    const tag = TYPE_NAMES.get(name);
    if (tag === undefined) throw unsupported(`operator $type with ${String(name)}`);
    return tag;
  });
  return (doc) =>
    candidatesAt(doc, steps).some(
      (value) => value !== undefined && wanted.includes(encodeKey(value)[0] ?? 0),
    );
};

/** The filter operators that compare values, by their names. */
export const comparisonOperators = {
  $eq,
  $ne: not($eq),
  $in,
  $nin: not($in),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $exists,
  $type,
};
