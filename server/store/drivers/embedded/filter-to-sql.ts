import { type Doc, isDoc, isOperatorDoc } from './document';
import { type Key, encodeKey, typeCeiling, typeFloor } from './key-encoding';
import { columnOf } from './sql-names';

/** SQLite takes 32766 parameters; beyond this many choices a scan is as good. */
const MAX_CHOICES = 1024;
const NAN_KEY = encodeKey(Number.NaN);

/** One condition on an indexed field, in SQL. */
export interface Term {
  readonly path: string;
  /** Whether it pins the field to a single value. */
  readonly pins: boolean;
  /** The end of a range that it sets. */
  readonly bound?: 'lower' | 'upper';
  readonly sql: string;
  readonly params: readonly Key[];
}

/** What SQLite can decide of a filter; `exact` when that is all of it. */
export interface PushedFilter {
  readonly terms: readonly Term[];
  readonly exact: boolean;
}

function equality(path: string, operand: unknown): Term {
  const params = [encodeKey(operand)];
  return { path, pins: true, sql: `${columnOf(path)} = ?`, params };
}

function choice(path: string, operand: unknown): Term | undefined {
  if (!Array.isArray(operand) || operand.length > MAX_CHOICES) return undefined;
  if (operand.some((item) => item instanceof RegExp)) return undefined;
  if (operand.length === 0) return nothing(path);
  const params = operand.map(encodeKey);
  const last = params[params.length - 1];
  // padding to a power of two keeps the number of distinct statements, hence the cache, small
  while (last && params.length & (params.length - 1)) params.push(last);
  const places = params.map(() => '?').join(', ');
  return { path, pins: params.length === 1, sql: `${columnOf(path)} IN (${places})`, params };
}

function range(path: string, operator: string, operand: unknown): Term[] {
  const column = columnOf(path);
  const key = encodeKey(operand);
  const term = (sign: string, param: Key): Term => ({
    path,
    pins: false,
    bound: sign.startsWith('>') ? 'lower' : 'upper',
    sql: `${column} ${sign} ?`,
    params: [param],
  });
  if (key.equals(NAN_KEY)) {
    // only an inclusive range around NaN holds anything: NaN
    return [operator.endsWith('e') ? equality(path, operand) : nothing(path)];
  }
  const sign = { $gt: '>', $gte: '>=', $lt: '<' }[operator] ?? '<=';
  if (sign.startsWith('>')) return [term(sign, key), term('<', typeCeiling(key))];
  const isNumber = typeof operand === 'number';
  return [term(sign, key), isNumber ? term('>', NAN_KEY) : term('>=', typeFloor(key))];
}

function nothing(path: string): Term {
  return { path, pins: false, sql: '0', params: [] };
}

function operatorTerms(path: string, operator: string, operand: unknown): (Term | undefined)[] {
  if (operand instanceof RegExp) return [undefined];
  switch (operator) {
    case '$eq':
      return [equality(path, operand)];
    case '$in':
      return [choice(path, operand)];
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return range(path, operator, operand);
    default:
      return [undefined];
  }
}

function fieldTerms(path: string, condition: unknown): (Term | undefined)[] {
  if (condition instanceof RegExp) return [undefined];
  if (!isOperatorDoc(condition)) return [equality(path, condition)];
  return Object.entries(condition).flatMap(([name, operand]) => operatorTerms(path, name, operand));
}

function collectTerms(conditions: Doc, columns: ReadonlySet<string>): (Term | undefined)[] {
  return Object.entries(conditions).flatMap(([name, condition]) => {
    if (name === '$and' && Array.isArray(condition)) {
      return condition.flatMap((part) => (isDoc(part) ? collectTerms(part, columns) : [undefined]));
    }
    return columns.has(name) ? fieldTerms(name, condition) : [undefined];
  });
}

/**
 * Turns the conditions on indexed fields into SQL. The terms are necessary conditions: what they
 * let through still has to pass the filter unless `exact`. Indexed fields never hold arrays, so
 * one key decides each of them.
 */
export function pushDown(conditions: Doc, columns: ReadonlySet<string>): PushedFilter {
  const all = collectTerms(conditions, columns);
  const terms = all.filter((term) => term !== undefined);
  return { terms, exact: terms.length === all.length };
}
