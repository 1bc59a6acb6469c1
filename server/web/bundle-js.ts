/** One script from several: a first view on a weak phone has no requests to spare for modules. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /^import '(\.\/[\w./-]+)';$/gm;

/**
 * The script with its `import './name.js';` lines replaced by what they name, each once. The files share
 * the scope of one function. A script that imports nothing is left as it is.
 */
export function bundleJs(path: string): string {
  const entry = readFileSync(path, 'utf8');
  if (entry.search(IMPORT) < 0) return entry;
  const whole = inlineImports(path, new Set());
  return `(() => {\n'use strict';\n${withoutIdleText(whole)}\n})();\n`;
}

function inlineImports(path: string, seen: Set<string>): string {
  if (seen.has(path)) return '';
  seen.add(path);
  return readFileSync(path, 'utf8').replace(IMPORT, (_line, name: string) =>
    inlineImports(join(dirname(path), name), seen),
  );
}

/** Drops comments that begin a line, indentation, empty lines and idle blanks. No string spans lines here. */
function withoutIdleText(script: string): string {
  return script
    .replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '')
    .replace(/^\s+/gm, '')
    .trim()
    .replace(/.+/g, withoutIdleBlanks);
}

/** What may hold a pattern, a template or an escaped quote is left as it is. */
function withoutIdleBlanks(line: string): string {
  if (/["`/\\]/.test(line)) return line;
  return line
    .split(/('[^']*')/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/ ?([=<>?:,{}()|&;]+) ?/g, '$1')))
    .join('');
}
