/**
 * Recomputes a published random draw: `npm run --silent verify-draw -- <file>`. Needs the file alone, no
 * server and no store. Exit code 1 when something does not hold, 2 when the command itself is wrong.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DRAW_HASHES } from '../server/actions/draw/draw-hashes';
import {
  DRAW_CHECKS,
  readPublishedDraw,
  verifyDraw,
  type PublishedDraw,
} from '../server/domain/draw/published-draw';
import { stratumKey } from '../server/domain/draw/transaction';
import { loadTranslators, type Translate } from '../server/i18n';
import { PROJECT_ROOT } from '../server/project-root';

/** npm runs scripts in the project's folder; paths are meant from where the person is. */
const CALLED_FROM = process.env.INIT_CWD ?? process.cwd();

async function main([path, ...more]: readonly string[]): Promise<number> {
  const t = loadTranslators(join(PROJECT_ROOT, 'server', 'i18n'))('vi');
  if (path === undefined || more.length > 0) {
    console.error(t('draw:verify.usage'));
    return 2;
  }
  const text = await readFile(resolve(CALLED_FROM, path), 'utf8').catch(() => undefined);
  if (text === undefined) {
    console.error(t('draw:verify.noFile', { path }));
    return 2;
  }
  const published = readPublishedDraw(parseJson(text));
  if (!published) {
    console.error(t('draw:verify.notADraw', { path }));
    return 1;
  }
  return report(t, published);
}

function report(t: Translate, published: PublishedDraw): number {
  const checks = verifyDraw(published, DRAW_HASHES);
  for (const stratum of published.strata) {
    const { size, population } = stratum;
    console.log(t('draw:verify.stratum', { stratum: stratumKey(stratum), size, population }));
  }
  if (published.seed !== null) console.log(t('draw:verify.seedShown', { seed: published.seed }));
  for (const check of DRAW_CHECKS) {
    console.log(t(`draw:check.${check}.${checks[check] ?? 'pending'}`));
  }
  const holds = !Object.values(checks).includes(false);
  console.log(t(holds ? 'draw:verify.holds' : 'draw:verify.fails'));
  return holds ? 0 : 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
