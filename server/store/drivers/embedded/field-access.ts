import { type Doc, isDoc } from './document';
import { isArrayIndex } from './paths';
import { serverError } from './server-error';

/** The object or array that holds the last step of a path. */
type Container = Doc | unknown[];

function notViable(path: string): Error {
  return serverError(28, 'PathNotViable', `Cannot create field in the path '${path}'`);
}

function read(container: Container, step: string): unknown {
  if (Array.isArray(container)) return isArrayIndex(step) ? container[Number(step)] : undefined;
  return Object.hasOwn(container, step) ? container[step] : undefined;
}

function write(container: Container, step: string, value: unknown): void {
  if (!Array.isArray(container)) {
    container[step] = value;
    return;
  }
  while (container.length < Number(step)) container.push(null);
  container[Number(step)] = value;
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isDoc(value);
}

/** The value at a path, or undefined. */
export function getField(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const step of path.split('.')) {
    if (!isContainer(value)) return undefined;
    value = read(value, step);
  }
  return value;
}

/**
 * Sets the value at a path, creating the objects on the way.
 * @throws MongoServerError 28 when a scalar or null is in the way.
 */
export function setField(doc: Doc, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let container: Container = doc;
  for (const step of steps) {
    if (Array.isArray(container) && !isArrayIndex(step)) throw notViable(path);
    const next = read(container, step);
    if (isContainer(next)) container = next;
    else if (next === undefined) {
      const created: Doc = {};
      write(container, step, created);
      container = created;
    } else throw notViable(path);
  }
  if (Array.isArray(container) && !isArrayIndex(last)) throw notViable(path);
  write(container, last, value);
}

/** Removes the field at a path, if any; an array keeps its length and gets null instead. */
export function unsetField(doc: Doc, path: string): void {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  const container = steps.length > 0 ? getField(doc, steps.join('.')) : doc;
  if (Array.isArray(container)) {
    if (isArrayIndex(last) && Number(last) < container.length) container[Number(last)] = null;
  } else if (isDoc(container)) {
    Reflect.deleteProperty(container, last);
  }
}
