/** What is wrong with a file under `survey-definitions/`, for people to read. */

export interface DefinitionProblem {
  /** Path of the file as the program was told, so that an editor can open it. */
  readonly file: string;
  /** Line, from 1; absent when the place has none (a missing file or key). */
  readonly line?: number;
  /** Keys and list positions (from 0) inside the file, joined by slashes; empty for the whole file. */
  readonly path: string;
  readonly reason: string;
}

/** `file:line: path: reason`, without the parts that are not known. */
export function formatProblem({ file, line, path, reason }: DefinitionProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return path === '' ? `${place}: ${reason}` : `${place}: ${path}: ${reason}`;
}
