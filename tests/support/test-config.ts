/** Settings of tests. */
import type { Config } from '../../server/config';
import type { TestStore } from './stores';

/** Settings over a test's store; everything can be overridden. */
export function loadTestConfig(store: TestStore, overrides: Partial<Config> = {}): Config {
  const { uri, dataDir } = store.options;
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    ...(uri !== undefined && { mongodbUri: uri }),
    baseUrl: 'http://khao-sat.example',
    demonstration: false,
    production: false,
    ...overrides,
  };
}
