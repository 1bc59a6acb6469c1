/**
 * A CSV file of responses → tallies by group, in memory that does not grow with the file. Lines are
 * counted here and not taken from the parser, which counts a CRLF inside quotes twice.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { PackContent } from '../domain/definition/pack';
import { err, ok, type Result } from '../domain/result';
import { readColumns } from './columns';
import { ProblemList, type Problems } from './problems';
import { lineEndsIn, ResponseRows, type CountedRows } from './response-rows';

/** Longest row in bytes; an unclosed quote would otherwise swallow the whole file. */
const LONGEST_ROW = 1_000_000;

/**
 * Reads and counts every row, whatever its channel.
 * @param chunks the file's bytes or text in pieces of any size; a byte order mark, LF and CRLF are fine
 * @returns the counts, or every problem of the file (the first hundred listed) and then no counts;
 * nothing is looked at after a line that is not CSV
 */
export async function readScoreFile(
  pack: PackContent,
  chunks: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
): Promise<Result<CountedRows, Problems>> {
  const problems = new ProblemList();
  const lines = new FileLines(pack, problems);
  try {
    await readRecords(chunks, (cells) => lines.take(cells));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add({ line: lines.next, code: 'malformed' });
  }
  const counted = lines.counted();
  if (!counted && problems.count === 0) problems.add({ line: 1, code: 'missing-group' });
  return counted && problems.count === 0 ? ok(counted) : err(problems);
}

/** The records of a file in order: the header, then the rows, with the line at which each begins. */
class FileLines {
  /** Where the next record begins, from 1. */
  next = 1;
  private rows: ResponseRows | undefined;

  constructor(
    private readonly pack: PackContent,
    private readonly problems: ProblemList,
  ) {}

  take(cells: readonly string[]): void {
    if (this.next === 1) this.takeHeader(cells);
    else if (!isEmptyLine(cells)) this.rows?.add(cells, this.next);
    this.next += 1 + lineEndsIn(cells);
  }

  /** Absent when there was no header to read rows by. */
  counted(): CountedRows | undefined {
    return this.rows?.counted();
  }

  private takeHeader(cells: readonly string[]): void {
    const { columns, problems } = readColumns(this.pack, cells);
    for (const problem of problems) this.problems.add(problem);
    if (columns.fixed.has('group')) {
      this.rows = new ResponseRows(this.pack, columns, this.problems);
    }
  }
}

/** Hands over each record as soon as it is read, so that a later fault does not lose an earlier one. */
async function readRecords(
  chunks: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
  take: (cells: readonly string[]) => void,
): Promise<void> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
    on_record: (record: string[]) => {
      take(record);
      return null;
    },
  });
  parser.resume();
  await pipeline(Readable.from(chunks), parser);
}

function isEmptyLine(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === '';
}
