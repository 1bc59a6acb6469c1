/** Reads one YAML file (YAML 1.2: dates and yes/no stay words) and remembers its lines. */
import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { err, ok, type Result } from '../domain/result';
import type { DefinitionProblem } from './definition-problem';

export interface YamlFile {
  readonly content: unknown;
  /** Line of a place in the file, or of the nearest place above it that the file has. */
  lineOf(path: readonly string[]): number | undefined;
}

/** The file's content, or its syntax faults with their lines. */
export async function readYaml(file: string): Promise<Result<YamlFile, DefinitionProblem[]>> {
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    return err([{ file, path: '', reason: `cannot be read: ${messageOf(error)}` }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return err(
      document.errors.map((error) => {
        return { file, line: lines.linePos(error.pos[0]).line, path: '', reason: error.message };
      }),
    );
  }
  try {
    const content: unknown = document.toJS();
    return ok({ content, lineOf: (path) => lineOf(document, lines, path) });
  } catch (error) {
    return err([{ file, path: '', reason: messageOf(error) }]);
  }
}

function lineOf(
  document: Document,
  lines: LineCounter,
  path: readonly string[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
