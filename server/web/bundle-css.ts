/** One style sheet from several: a first view on a weak phone has no requests to spare for @import. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifyCss } from './minify';

/** The sheet with its local `@import './name.css';` lines replaced by what they name, made small. */
export function bundleCss(path: string): string {
  return minifyCss(inlineImports(path, new Set()), path);
}

function inlineImports(path: string, seen: Set<string>): string {
  if (seen.has(path)) return '';
  seen.add(path);
  return readFileSync(path, 'utf8').replace(/@import '(\.\/[\w./-]+)';/g, (_rule, name: string) =>
    inlineImports(join(dirname(path), name), seen),
  );
}
