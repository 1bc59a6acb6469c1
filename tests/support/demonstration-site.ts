/** The whole product with its demonstration, served on this machine and visited by a real browser. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { makeDemonstration } from '../../server/demonstration/make-demonstration';
import { demonstrationFolders } from '../../server/demonstration/read-demonstration-data';
import { PROJECT_ROOT } from '../../server/project-root';
import type { Role } from '../../server/domain/access/role';
import { openApp, type TestApp } from './app';
import { launchBrowser } from './browser';
import { signIn } from './staff';
import { embeddedStore } from './stores';

export const DRILL = 'dien-tap';
export const CLOSED = 'cchc-2024';

export interface DemonstrationSite {
  readonly origin: string;
  readonly browser: Browser;
  readonly app: TestApp;
  close(): Promise<void>;
}

/** Starts server, store and browser; the day is one on which the drill is open. */
export async function openDemonstrationSite(): Promise<DemonstrationSite> {
  const store = embeddedStore();
  const app = await openApp(store, { demonstration: true });
  app.setToday('2026-11-24');
  await makeDemonstration(app.deps, demonstrationFolders(PROJECT_ROOT), () => undefined);
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

/** A browser profile; with roles, of somebody of the office who is signed in. */
export type Visitor = BrowserContextOptions & { readonly roles?: readonly Role[] };

/** Visits in a fresh browser profile; what the browser complains of must be among the expected complaints. */
export async function visit(
  { browser, app, origin }: DemonstrationSite,
  { roles, ...options }: Visitor,
  act: (page: Page) => Promise<void>,
  expected: readonly RegExp[] = [],
): Promise<void> {
  const context = await browser.newContext(options);
  if (roles) {
    const [name = '', value = ''] = (await signIn(app, roles)).cookie.split('=');
    await context.addCookies([{ name, value, url: `${origin}/quan-ly` }]);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await act(page);
  await context.close();
  expect(complaints.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([]);
}
