/**
 * npm run --silent score -- --pack <id|folder> --responses <file.csv> [--json] [--explain <criterion>]
 * The score of a file of responses; notes on the data and, beside JSON, the working go to stderr.
 * Exit code 1 when something in the pack or the file is wrong, 2 when the command itself is.
 */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatProblem } from '../server/definitions/definition-problem';
import { loadPack, type LoadedPack } from '../server/definitions/load-packs';
import type { Pack } from '../server/domain/definition/pack';
import { score } from '../server/domain/score/score';
import { cleaningLines } from '../server/score-file/cleaning';
import { explainLines } from '../server/score-file/explain';
import { findPack } from '../server/score-file/find-pack';
import { scoreJson } from '../server/score-file/json';
import { problemLines } from '../server/score-file/problems';
import { readScoreFile } from '../server/score-file/read-score-file';
import { reportLines } from '../server/score-file/report';
import type { CountedRows } from '../server/score-file/response-rows';

const USAGE =
  'Cách dùng: npm run --silent score -- --pack <mã hoặc thư mục> --responses <tệp.csv> ' +
  '[--json] [--explain <tiêu chí>]';

interface Arguments {
  readonly pack: string;
  readonly responses: string;
  readonly json: boolean;
  readonly explain?: string;
}

/** Ends the command with a plain message instead of a stack. */
class Stop extends Error {
  constructor(
    readonly lines: readonly string[],
    readonly exitCode: 1 | 2,
  ) {
    super(lines[0]);
  }
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  const { pack, hash } = await openPack(given.pack);
  const { tallies, cleaning } = await countFile(pack, given.responses);
  const card = score(pack, tallies);
  const working = given.explain === undefined ? [] : explainLines(pack, card, given.explain);
  if (!working) throw new Stop([`Bộ định nghĩa không có tiêu chí ${given.explain}.`], 1);
  writeTo(process.stderr, cleaningLines(cleaning));
  if (given.json) {
    writeTo(process.stdout, [JSON.stringify(scoreJson(pack, hash, card))]);
    writeTo(process.stderr, working);
    return;
  }
  writeTo(process.stdout, reportLines(pack, hash, card, tallies));
  if (working.length > 0) writeTo(process.stdout, ['', ...working]);
}

function readArguments(args: string[]): Arguments {
  try {
    const { values } = parseArgs({
      args,
      options: {
        pack: { type: 'string' },
        responses: { type: 'string' },
        json: { type: 'boolean', default: false },
        explain: { type: 'string' },
      },
    });
    const { pack, responses, json, explain } = values;
    if (!pack || !responses) throw new Stop([USAGE], 2);
    return { pack, responses, json, ...(explain !== undefined && { explain }) };
  } catch (error) {
    if (error instanceof TypeError) throw new Stop([error.message, USAGE], 2);
    throw error;
  }
}

async function openPack(idOrPath: string): Promise<LoadedPack> {
  const folder = await findPack(idOrPath);
  if (folder === undefined) throw new Stop([`Không có bộ định nghĩa "${idOrPath}".`], 1);
  const loaded = await loadPack(folder);
  if (!loaded.ok) throw new Stop(loaded.error.map(formatProblem), 1);
  return loaded.value;
}

async function countFile(pack: Pack, path: string): Promise<CountedRows> {
  try {
    const read = await readScoreFile(pack, createReadStream(path));
    if (read.ok) return read.value;
    const heading = `Không tính điểm: ${path} có ${read.error.count} lỗi.`;
    throw new Stop([heading, ...problemLines(read.error)], 1);
  } catch (error) {
    if (isSystemError(error)) throw new Stop([`Không đọc được ${path} (${error.code}).`], 1);
    throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function writeTo(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  if (!(error instanceof Stop)) throw error;
  writeTo(process.stderr, error.lines);
  process.exitCode = error.exitCode;
});
