/** The product behind a connection that a test can cut, slow down, and rob of its replies; same port throughout. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openApp, type TestApp } from './app';
import { seedCampaign } from './campaign';
import type { TestStore } from './stores';

export interface UnsteadySite {
  readonly origin: string;
  readonly app: TestApp;
  /** What the next requests that send something meet with. */
  posts: 'answered' | 'reply lost';
  /** Requests arrive, and nothing ever comes back. */
  stalled: boolean;
  /** Scripts that something else answers with at these addresses: a later deploy, a hotspot. */
  readonly instead: Map<string, string>;
  /** How many requests that send something have reached the application. */
  sent: number;
  cut(): Promise<void>;
  restore(): Promise<void>;
  responses(): Promise<number>;
  close(): Promise<void>;
}

/** Serves a small campaign from the store. */
export async function openUnsteadySite(store: TestStore): Promise<UnsteadySite> {
  const app = await openApp(store);
  const { id } = await seedCampaign(app.deps);
  const handle = (req: IncomingMessage, res: ServerResponse): void => {
    if (site.stalled) return;
    if (req.method === 'POST') {
      site.sent += 1;
      if (site.posts === 'reply lost') loseReply(req, res);
    }
    const script = site.instead.get(req.url ?? '');
    if (script === undefined) app.app(req, res);
    else res.setHeader('Content-Type', 'text/javascript').end(script);
  };
  let server: Server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const site: UnsteadySite = {
    origin: `http://127.0.0.1:${port}`,
    app,
    posts: 'answered',
    stalled: false,
    instead: new Map(),
    sent: 0,
    cut: () => stop(server),
    async restore() {
      server = createServer(handle).listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async responses() {
      const stored: string[] = [];
      for await (const response of app.deps.store.responses.stream(id)) stored.push(response.id);
      return stored.length;
    },
    async close() {
      await stop(server);
      await app.close();
      await store.destroy();
    },
  };
  return site;
}

/** The application has done its work; its reply never arrives. */
function loseReply(req: IncomingMessage, res: ServerResponse): void {
  res.end = () => {
    req.socket.destroy();
    return res;
  };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
