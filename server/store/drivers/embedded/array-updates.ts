import { type Doc, isDoc, isOperatorDoc } from './document';
import { getField, setField } from './field-access';
import { badValue } from './server-error';
import { compileFilter } from './filter';
import { encodeKey } from './key-encoding';
import { unsupported } from './unsupported';

const SET_MODIFIERS = new Set(['$each']);
const PUSH_MODIFIERS = new Set(['$each', '$slice', '$position']);

function arrayAt(doc: Doc, path: string, operator: string): unknown[] | undefined {
  const value = getField(doc, path);
  if (value === undefined || Array.isArray(value)) return value;
  throw badValue(`The field '${path}' must be an array to apply ${operator}`);
}

function eachOf(operand: unknown, allowed: ReadonlySet<string>, operator: string): unknown[] {
  if (!isOperatorDoc(operand)) return [operand];
  for (const name of Object.keys(operand)) {
    if (!allowed.has(name)) throw unsupported(`modifier ${name} of ${operator}`);
  }
  if (!Array.isArray(operand['$each'])) throw badValue(`$each of ${operator} must be an array`);
  return operand['$each'];
}

function integerOf(operand: unknown, modifier: string): number | undefined {
  const value: unknown = isOperatorDoc(operand) ? operand[modifier] : undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw badValue(`${modifier} of $push must be an integer`);
}

/** $push, with $each, $position and $slice. */
export function push(doc: Doc, path: string, operand: unknown): void {
  const items = eachOf(operand, PUSH_MODIFIERS, '$push');
  const position = integerOf(operand, '$position');
  const slice = integerOf(operand, '$slice');
  const next = [...(arrayAt(doc, path, '$push') ?? [])];
  next.splice(position ?? next.length, 0, ...items);
  if (slice === undefined) setField(doc, path, next);
  else if (slice < 0) setField(doc, path, next.slice(slice));
  else setField(doc, path, next.slice(0, slice));
}

/** $addToSet, with $each. */
export function addToSet(doc: Doc, path: string, operand: unknown): void {
  const items = eachOf(operand, SET_MODIFIERS, '$addToSet');
  const next = [...(arrayAt(doc, path, '$addToSet') ?? [])];
  const present = new Set(next.map((item) => encodeKey(item).toString('latin1')));
  for (const item of items) {
    const key = encodeKey(item).toString('latin1');
    if (present.has(key)) continue;
    present.add(key);
    next.push(item);
  }
  setField(doc, path, next);
}

function elementTest(condition: unknown): (element: unknown) => boolean {
  if (isDoc(condition) && !isOperatorDoc(condition)) {
    const filter = compileFilter(condition);
    return (element) => isDoc(element) && filter.test(element);
  }
  if (isOperatorDoc(condition) || condition instanceof RegExp) {
    const filter = compileFilter({ element: condition });
    return (element) => filter.test({ element });
  }
  const key = encodeKey(condition);
  return (element) => encodeKey(element).equals(key);
}

/** $pull: removes the elements that equal a value or match a condition. */
export function pull(doc: Doc, path: string, condition: unknown): void {
  const items = arrayAt(doc, path, '$pull');
  if (!items) return;
  const matches = elementTest(condition);
  setField(
    doc,
    path,
    items.filter((item) => !matches(item)),
  );
}

/** $pullAll: removes the elements that equal one of the values. */
export function pullAll(doc: Doc, path: string, values: unknown): void {
  if (!Array.isArray(values)) throw badValue('$pullAll requires an array');
  for (const value of values) {
    const key = encodeKey(value);
    const items = arrayAt(doc, path, '$pullAll');
    if (!items) return;
    setField(
      doc,
      path,
      items.filter((item) => !encodeKey(item).equals(key)),
    );
  }
}

/** $pop: removes the last element (1) or the first one (-1). */
export function pop(doc: Doc, path: string, end: unknown): void {
  if (end !== 1 && end !== -1) throw badValue('$pop expects 1 or -1');
  const items = arrayAt(doc, path, '$pop');
  if (items) setField(doc, path, end === 1 ? items.slice(0, -1) : items.slice(1));
}

/**
 * Refuses what an array operator cannot take before any document is looked at.
 * @throws UnsupportedByEmbeddedStoreError on a modifier or a condition outside the supported set.
 */
export function checkArrayOperand(operator: string, operand: unknown): void {
  if (operator === '$push') eachOf(operand, PUSH_MODIFIERS, operator);
  if (operator === '$addToSet') eachOf(operand, SET_MODIFIERS, operator);
  if (operator === '$pull') elementTest(operand);
}
