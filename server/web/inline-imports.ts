/** Bundles of ours: a file whose lines of import are replaced by what they name. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a file with all that it imports, each file once. @param rule matches an import; its group is the name */
export function inlineImports(path: string, rule: RegExp, seen = new Set<string>()): string {
  if (seen.has(path)) return '';
  seen.add(path);
  return readFileSync(path, 'utf8').replace(rule, (_import, name: string) =>
    inlineImports(join(dirname(path), name), rule, seen),
  );
}
