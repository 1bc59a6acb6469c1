/** One style sheet from several: a first view on a weak phone has no requests to spare for @import. */
import { inlineImports } from './inline-imports';
import { minifyCss } from './minify';

const IMPORT = /@import '(\.\/[\w./-]+)';/g;

/** The sheet with its local `@import './name.css';` lines replaced by what they name, made small. */
export function bundleCss(path: string): string {
  return minifyCss(inlineImports(path, IMPORT), path);
}
