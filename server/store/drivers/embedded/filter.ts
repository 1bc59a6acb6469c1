import { mongo } from 'mongoose';
import { Context } from 'mingo/core';
import { $all, $elemMatch, $size } from 'mingo/operators/query/array';
import { $mod, $regex } from 'mingo/operators/query/evaluation';
import { $and, $nor, $not, $or } from 'mingo/operators/query/logical';
import { Query } from 'mingo/query';
import { comparisonOperators } from './comparison-operators';
import { type Doc, isDoc, isOperatorDoc } from './document';
import { unsupported } from './unsupported';

const BRANCHES = new Set(['$and', '$or', '$nor']);
const NESTED = new Set(['$not', '$elemMatch']);
const FIELD_OPERATORS = new Set([
  ...Object.keys(comparisonOperators),
  ...['$regex', '$options', '$mod', '$all', '$elemMatch', '$size', '$not'],
]);

const context = Context.init({
  query: {
    ...comparisonOperators,
    ...{ $all, $and, $elemMatch, $mod, $nor, $not, $or, $regex, $size },
  },
});

/** A filter checked and compiled once, then tried on any number of documents. */
export interface CompiledFilter {
  /** The filter with plain BSON values in place of Mongoose's wrappers. */
  readonly conditions: Doc;
  /** Whether the document matches. */
  test(doc: Doc): boolean;
}

interface HasToBSON {
  toBSON(): unknown;
}

function hasToBSON(value: object): value is HasToBSON {
  return 'toBSON' in value && typeof value.toBSON === 'function';
}

function normalise(value: unknown, path: string): unknown {
  // the native driver turns `undefined` into "no condition", which would match every document
  if (value === undefined) throw unsupported(`undefined as the condition on ${path}`);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw unsupported(`a ${typeof value} as the condition on ${path}`);
  }
  if (typeof value !== 'object' || value === null) return value;
  // a global or sticky RegExp would remember its position between documents
  if (value instanceof RegExp) return new RegExp(value.source, value.flags.replace(/[gy]/g, ''));
  if (value instanceof Uint8Array) return new mongo.Binary(value);
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => normalise(item, path));
  if (hasToBSON(value)) return normalise(value.toBSON(), path);
  if (!isDoc(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, normalise(item, `${path}.${name}`)]),
  );
}

function checkOperators(operators: Doc): void {
  for (const [name, operand] of Object.entries(operators)) {
    if (!FIELD_OPERATORS.has(name)) throw unsupported(`filter operator ${name}`);
    if (NESTED.has(name) && isDoc(operand)) {
      if (isOperatorDoc(operand) && !BRANCHES.has(Object.keys(operand)[0] ?? '')) {
        checkOperators(operand);
      } else {
        checkConditions(operand);
      }
    }
    if (name === '$all' && Array.isArray(operand)) {
      for (const item of operand) if (isOperatorDoc(item)) checkOperators(item);
    }
  }
}

function checkConditions(conditions: Doc): void {
  for (const [name, condition] of Object.entries(conditions)) {
    if (BRANCHES.has(name)) {
      if (Array.isArray(condition)) condition.forEach((c) => isDoc(c) && checkConditions(c));
    } else if (name.startsWith('$')) {
      throw unsupported(`filter operator ${name}`);
    } else if (isOperatorDoc(condition)) {
      checkOperators(condition);
    }
  }
}

/**
 * Compiles a MongoDB filter.
 * @throws UnsupportedByEmbeddedStoreError on an operator or a value outside the supported set.
 * @throws Error on an operand the operator cannot take.
 */
export function compileFilter(filter: unknown): CompiledFilter {
  const conditions = normalise(filter ?? {}, 'filter');
  if (!isDoc(conditions)) throw unsupported('a filter that is not an object');
  checkConditions(conditions);
  if (Object.keys(conditions).length === 0) return { conditions, test: () => true };
  const query = new Query(conditions, { context });
  return { conditions, test: (doc) => query.test(doc) };
}
