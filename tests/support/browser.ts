/** Chromium for tests that need a browser; `scripts/ensure-chromium.cjs` installs one where there is none. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.cjs';

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

/** Starts the browser. @throws Error saying how to get one when there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: ARGUMENTS });
  throw new Error(
    'Chromium was not found: run node scripts/ensure-chromium.cjs, or set CHROME_PATH',
  );
}
