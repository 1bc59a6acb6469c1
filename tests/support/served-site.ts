/** The product on this machine, before a real browser, with whatever a test puts into its store first. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { Config } from '../../server/config';
import { openApp, type TestApp } from './app';
import { launchBrowser } from './browser';
import { embeddedStore } from './stores';

export interface ServedSite {
  readonly origin: string;
  readonly browser: Browser;
  readonly app: TestApp;
  close(): Promise<void>;
}

/** Starts server, store and browser; the day is 24/11/2026. */
export async function openSite(
  overrides: Partial<Config>,
  fill: (app: TestApp) => Promise<unknown>,
): Promise<ServedSite> {
  const store = embeddedStore();
  const app = await openApp(store, overrides);
  app.setToday('2026-11-24');
  await fill(app);
  const server = createServer(app.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchBrowser();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    app,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await store.destroy();
    },
  };
}
