/** The product as it is on its first day: nothing in the store, a mail server beside it, a browser before it. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { offerFirstAdministrator } from '../../server/actions/accounts/offer-first-administrator';
import { createApp } from '../../server/app';
import { closeDeps, createDeps } from '../../server/create-deps';
import type { Deps } from '../../server/deps';
import { firstAdministratorLine } from '../../server/first-administrator-line';
import { loadTranslators } from '../../server/i18n';
import { createLog } from '../../server/log';
import { PROJECT_ROOT } from '../../server/project-root';
import { launchBrowser } from './browser';
import { SmtpInbox } from './smtp-inbox';
import { embeddedStore } from './stores';
import { loadTestConfig } from './test-config';
import { TurningClock } from './turning-clock';

export interface EmptySite {
  readonly deps: Deps;
  readonly clock: TurningClock;
  readonly inbox: SmtpInbox;
  /** What the first start prints under its address. */
  readonly printed: string;
  /** What browsers have complained of, but for pages that explain why not. */
  readonly complaints: readonly string[];
  /** A browser of its own, as somebody else has. */
  newPage(options: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Forms with faults, drafts changed meanwhile, and what is over. */
const EXPECTED = /status of (409|410|422)/;
const ACTION_MS = 15_000;

/** Starts it all on a morning; addresses in mails and QR codes lead to this very server. */
export async function openEmptySite(start: string): Promise<EmptySite> {
  const store = embeddedStore();
  const inbox = await SmtpInbox.open();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const config = loadTestConfig(store, { baseUrl: origin, mail: inbox.config() });
  const clock = new TurningClock(start);
  const deps = await createDeps(config, { clock, log: createLog('silent') });
  server.on('request', createApp(deps, PROJECT_ROOT));
  const browser = await launchBrowser();
  const complaints: string[] = [];
  const t = loadTranslators(join(PROJECT_ROOT, 'server', 'i18n'))('vi');
  const token = (await offerFirstAdministrator(deps)) ?? '';
  return {
    deps,
    clock,
    inbox,
    printed: firstAdministratorLine(t, config, port, token),
    complaints,
    newPage: (options) => newPage(browser, options, complaints),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await closeDeps(deps);
      await inbox.close();
      await store.destroy();
    },
  };
}

async function newPage(
  browser: Browser,
  options: BrowserContextOptions,
  complaints: string[],
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(ACTION_MS);
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return page;
}
