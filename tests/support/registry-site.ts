/** The product with nothing but the shipped registry of units, served on this machine to a real browser. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openApp } from './app';
import { launchBrowser } from './browser';
import type { DemonstrationSite } from './demonstration-site';
import { shippedUnits } from './shipped-units';
import { embeddedStore } from './stores';

/** Starts server, store and browser. */
export async function openRegistrySite(): Promise<DemonstrationSite> {
  const store = embeddedStore();
  const app = await openApp(store);
  app.setToday('2026-11-24');
  await app.deps.store.units.putAll(await shippedUnits());
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
