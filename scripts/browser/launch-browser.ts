/** Chromium for commands and tests that need a browser; `scripts/ensure-chromium.cjs` installs one where there is none. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { PROJECT_ROOT } from '../../server/project-root';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// what npm runs before there is a build stands beside the sources only
const { findChromium } = createRequire(join(PROJECT_ROOT, 'package.json'))(
  './scripts/find-chromium.cjs',
) as typeof import('../find-chromium.cjs');

/** Starts the browser. @throws Error saying how to get one when there is none. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
}

/** A browser that keeps its profile in the folder, as a telephone does that is switched off and on. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  const viewport = { width: 360, height: 740 };
  const executablePath = chromiumPath();
  return chromium.launchPersistentContext(folder, { executablePath, args: ARGUMENTS, viewport });
}

function chromiumPath(): string {
  const executablePath = findChromium();
  if (executablePath !== undefined) return executablePath;
  throw new Error(
    'Chromium was not found: run node scripts/ensure-chromium.cjs, or set CHROME_PATH',
  );
}
