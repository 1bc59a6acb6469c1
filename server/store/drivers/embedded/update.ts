import { addToSet, checkArrayOperand, pop, pull, pullAll, push } from './array-updates';
import { getField, setField, unsetField } from './field-access';
import { type Doc, isDoc, plainDoc } from './document';
import { encodeKey } from './key-encoding';
import { badValue, serverError } from './server-error';
import { unsupported } from './unsupported';

type UpdateOperator = (doc: Doc, path: string, operand: unknown) => void;

/** A checked update, ready to be applied to any number of documents. */
export interface Update {
  /**
   * Changes `doc` in place; `$setOnInsert` only when `inserting`.
   * @throws MongoServerError as MongoDB does when a field cannot take the operator.
   */
  apply(doc: Doc, inserting: boolean): void;
}

function numeric(operator: string, path: string, value: unknown): number {
  if (typeof value === 'number') return value;
  throw serverError(
    14,
    'TypeMismatch',
    `Cannot apply ${operator} to a non-numeric value at ${path}`,
  );
}

function arithmetic(operator: string, compute: (old: number, operand: number) => number) {
  return (doc: Doc, path: string, operand: unknown): void => {
    const old = getField(doc, path) ?? 0;
    const amount = numeric(operator, path, operand);
    if (getField(doc, path) === null) numeric(operator, path, null);
    setField(doc, path, compute(numeric(operator, path, old), amount));
  };
}

function keepExtreme(sign: 1 | -1): UpdateOperator {
  return (doc, path, operand) => {
    const old = getField(doc, path);
    const wins = old === undefined || Buffer.compare(encodeKey(operand), encodeKey(old)) * sign > 0;
    if (wins) setField(doc, path, operand);
  };
}

function rename(doc: Doc, path: string, target: unknown): void {
  if (typeof target !== 'string') throw badValue('The target of $rename must be a string');
  const value = getField(doc, path);
  if (value === undefined) return;
  unsetField(doc, path);
  setField(doc, target, value);
}

const OPERATORS = new Map<string, UpdateOperator>([
  ['$set', setField],
  ['$setOnInsert', setField],
  ['$unset', unsetField],
  ['$inc', arithmetic('$inc', (old, amount) => old + amount)],
  ['$mul', arithmetic('$mul', (old, factor) => old * factor)],
  ['$min', keepExtreme(-1)],
  ['$max', keepExtreme(1)],
  ['$rename', rename],
  ['$push', push],
  ['$addToSet', addToSet],
  ['$pull', pull],
  ['$pullAll', pullAll],
  ['$pop', pop],
]);

interface Step {
  readonly operator: string;
  readonly run: UpdateOperator;
  readonly path: string;
  readonly operand: unknown;
}

function stepsOf(operator: string, fields: unknown): Step[] {
  const run = OPERATORS.get(operator);
  if (!run) throw unsupported(`update operator ${operator}`);
  if (!isDoc(fields)) throw badValue(`${operator} needs an object of fields`);
  return Object.entries(fields).map(([path, operand]) => {
    const positional = path.split('.').find((step) => step.startsWith('$'));
    if (positional) throw unsupported(`positional operator ${positional} in ${path}`);
    checkArrayOperand(operator, operand);
    return { operator, run, path, operand };
  });
}

function refuseConflicts(steps: readonly Step[]): void {
  const targets = steps.flatMap(({ operator, path, operand }) =>
    operator === '$rename' && typeof operand === 'string' ? [path, operand] : [path],
  );
  const taken = new Set<string>();
  for (const path of targets) {
    if (taken.has(path)) throw conflict(path);
    taken.add(path);
  }
  for (const path of targets) {
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
      if (taken.has(path.slice(0, dot))) throw conflict(path);
    }
  }
}

function conflict(path: string): Error {
  const message = `Updating the path '${path}' would create a conflict at '${path}'`;
  return serverError(40, 'ConflictingUpdateOperators', message);
}

/**
 * Checks an update made of operators.
 * @throws UnsupportedByEmbeddedStoreError for pipelines, positional paths and other operators.
 * @throws MongoServerError 40 when two operators touch one path.
 */
export function parseUpdate(update: unknown): Update {
  if (Array.isArray(update)) throw unsupported('an aggregation pipeline as the update');
  if (typeof update !== 'object' || update === null) throw badValue('An update must be an object');
  const operators = Object.entries(plainDoc(update));
  if (operators.length === 0 || operators.some(([name]) => !name.startsWith('$'))) {
    throw badValue('Update document requires atomic operators');
  }
  const steps = operators.flatMap(([operator, fields]) => stepsOf(operator, fields));
  refuseConflicts(steps);
  return {
    apply(doc, inserting) {
      for (const { operator, run, path, operand } of steps) {
        if (operator === '$setOnInsert' && !inserting) continue;
        run(doc, path, operand);
      }
    },
  };
}

/**
 * Checks a replacement; applying it keeps nothing of the old document but its _id.
 * @throws MongoServerError when it holds operators.
 */
export function parseReplacement(replacement: unknown): Update {
  if (typeof replacement !== 'object' || replacement === null || Array.isArray(replacement)) {
    throw badValue('A replacement must be an object');
  }
  const next = plainDoc(replacement);
  if (Object.keys(next).some((name) => name.startsWith('$'))) {
    throw badValue('Replacement document must not contain atomic operators');
  }
  return {
    apply(doc) {
      for (const name of Object.keys(doc)) if (name !== '_id') Reflect.deleteProperty(doc, name);
      Object.assign(doc, next);
    },
  };
}
