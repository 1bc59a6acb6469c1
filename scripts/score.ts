/**
 * npm run --silent score -- --pack <id|folder> --responses <file.csv> [--json]
 * [--explain <criterion>] [--lang vi|en]
 * The score of a file of responses; notes on the data and, beside JSON, the working go to stderr.
 * Exit code 1 when something in the pack or the file is wrong, 2 when the command itself is.
 */
import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '../server/definitions/definition-problem';
import { loadPack, type LoadedPack } from '../server/definitions/load-packs';
import type { Pack } from '../server/domain/definition/pack';
import { score } from '../server/domain/score/score';
import { loadTranslators, LOCALES, type InterfaceLocale, type Translate } from '../server/i18n';
import { PROJECT_ROOT } from '../server/project-root';
import { cleaningLines } from '../server/score-file/cleaning';
import { explainLines } from '../server/score-file/explain';
import { findPack } from '../server/score-file/find-pack';
import { scoreJson } from '../server/score-file/json';
import { problemLines } from '../server/score-file/problems';
import { readScoreFile } from '../server/score-file/read-score-file';
import { reportLines } from '../server/score-file/report';
import type { CountedRows } from '../server/score-file/response-rows';
import { wordsIn } from '../server/score-file/words';

/** npm runs scripts in the project's folder; paths are meant from where the person is. */
const CALLED_FROM = process.env.INIT_CWD ?? process.cwd();

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

async function main(args: string[]): Promise<void> {
  const lang = languageOf(args);
  const t = loadTranslators(join(PROJECT_ROOT, 'server', 'i18n'))(lang ?? 'vi');
  const words = wordsIn(lang ?? 'vi', t);
  const given = readArguments(t, args);
  if (!given || lang === undefined) throw new Stop([t('score-file:command.usage')], 2);
  const { pack, hash } = await openPack(t, given.pack);
  const { tallies, cleaning } = await countFile(t, pack, given.responses);
  const card = score(pack, tallies);
  const { explain: id } = given;
  const working = id === undefined ? [] : explainLines(words, pack, card, id);
  if (!working) throw new Stop([t('score-file:command.unknownCriterion', { id })], 1);
  writeTo(process.stderr, cleaningLines(t, cleaning));
  if (given.json) {
    writeTo(process.stdout, [JSON.stringify(scoreJson(pack, hash, card))]);
    writeTo(process.stderr, working);
    return;
  }
  writeTo(process.stdout, reportLines(words, pack, hash, card, tallies));
  if (working.length > 0) writeTo(process.stdout, ['', ...working]);
}

/** Read first, so that a wrong command is told in the language too; undefined when there is no such one. */
function languageOf(args: string[]): InterfaceLocale | undefined {
  const { values } = parseArgs({ args, strict: false, options: { lang: { type: 'string' } } });
  return LOCALES.find((locale) => locale === (values.lang ?? 'vi'));
}

/** Undefined when something is missing. */
function readArguments(t: Translate, args: string[]): Arguments | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        pack: { type: 'string' },
        responses: { type: 'string' },
        json: { type: 'boolean', default: false },
        explain: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    const { pack, responses, json, explain } = values;
    if (!pack || !responses) return undefined;
    return { pack, responses, json, ...(explain !== undefined && { explain }) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Stop([error.message, t('score-file:command.usage')], 2);
  }
}

async function openPack(t: Translate, idOrPath: string): Promise<LoadedPack> {
  const folder = await findPack(idOrPath, CALLED_FROM);
  if (folder === undefined) {
    throw new Stop([t('score-file:command.unknownPack', { pack: idOrPath })], 1);
  }
  const loaded = await loadPack(folder);
  if (!loaded.ok) throw new Stop(loaded.error.map(formatProblem), 1);
  return loaded.value;
}

async function countFile(t: Translate, pack: Pack, path: string): Promise<CountedRows> {
  try {
    const read = await readScoreFile(pack, createReadStream(resolve(CALLED_FROM, path)));
    if (read.ok) return read.value;
    const heading = t('score-file:command.faultyFile', { path, faults: read.error.count });
    throw new Stop([heading, ...problemLines(t, read.error)], 1);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Stop([t('score-file:command.unreadableFile', { path, code: error.code })], 1);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function writeTo(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Stop)) throw error;
  writeTo(process.stderr, error.lines);
  process.exitCode = error.exitCode;
});
