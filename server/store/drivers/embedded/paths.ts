import { type Doc, isDoc } from './document';
import { unsupported } from './unsupported';

const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/;

/** Whether a step of a dotted path can address an element of an array. */
export function isArrayIndex(step: string): boolean {
  return ARRAY_INDEX.test(step);
}

function collect(value: unknown, steps: readonly string[], at: number, found: unknown[]): void {
  const step = steps[at];
  if (step === undefined) {
    found.push(value);
    return;
  }
  if (Array.isArray(value)) {
    for (const element of value) if (isDoc(element)) collect(element, steps, at, found);
    if (isArrayIndex(step)) collect(value[Number(step)], steps, at + 1, found);
    return;
  }
  collect(
    isDoc(value) && Object.hasOwn(value, step) ? value[step] : undefined,
    steps,
    at + 1,
    found,
  );
}

/**
 * The values a dotted path reaches, walking through the arrays on its way as MongoDB's filters do.
 * A value of `undefined` stands for a missing field.
 */
export function valuesAt(doc: Doc, steps: readonly string[]): unknown[] {
  const found: unknown[] = [];
  collect(doc, steps, 0, found);
  return found;
}

/** The values a comparison is tried on: those at the path, and the elements of arrays among them. */
export function candidatesAt(doc: Doc, steps: readonly string[]): unknown[] {
  const values = valuesAt(doc, steps);
  if (!values.some(Array.isArray)) return values;
  return values.flatMap((value): unknown[] => {
    const elements: unknown[] = Array.isArray(value) ? value : [];
    return [value, ...elements];
  });
}

/**
 * The one value of an indexed field.
 * @throws UnsupportedByEmbeddedStoreError when an array is on the path (a multikey index).
 */
export function indexedValue(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const step of path.split('.')) {
    value = isDoc(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (Array.isArray(value)) throw unsupported(`an array in the indexed field ${path}`);
  }
  return value;
}
