/** Options that change the meaning of an operation and that the embedded store cannot honour. */
const REFUSED_OPTIONS = [
  'session',
  'arrayFilters',
  'collation',
  'let',
  'explain',
  'tailable',
  'min',
  'max',
  'returnKey',
  'showRecordId',
];

/** Raised for anything MongoDB can do and the embedded store deliberately cannot. */
export class UnsupportedByEmbeddedStoreError extends Error {
  override readonly name = 'UnsupportedByEmbeddedStoreError';

  constructor(readonly feature: string) {
    super(`${feature}: the embedded store does not support it`);
  }
}

/** Builds (does not throw) the error that names `feature` as unsupported. */
export function unsupported(feature: string): UnsupportedByEmbeddedStoreError {
  return new UnsupportedByEmbeddedStoreError(feature);
}

/**
 * Checks the options of an operation.
 * @throws UnsupportedByEmbeddedStoreError when one of them would silently change the result.
 */
export function refuseOptions(operation: string, options: object | undefined): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (
      REFUSED_OPTIONS.includes(name) &&
      value !== undefined &&
      value !== null &&
      value !== false
    ) {
      throw unsupported(`option ${name} of ${operation}()`);
    }
  }
}
