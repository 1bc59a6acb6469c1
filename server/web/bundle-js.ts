/** One script from several: a first view on a weak phone has no requests to spare for modules. */
import { readFileSync } from 'node:fs';
import { inlineImports } from './inline-imports';
import { minifyJs } from './minify';

const IMPORT = /^import '(\.\/[\w./-]+)';$/gm;

/**
 * The script with its `import './name.js';` lines replaced by what they name, each once. The files share
 * the scope of one function, and are made small. A script that imports nothing is left as it is.
 */
export function bundleJs(path: string): string {
  const entry = readFileSync(path, 'utf8');
  if (entry.search(IMPORT) < 0) return entry;
  return minifyJs(`(() => {'use strict';\n${inlineImports(path, IMPORT)}\n})();`, path);
}
