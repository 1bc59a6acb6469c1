/** Serves finished pages with the real assets under the product's strict content security policy. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { securityHeaders } from '../../server/web/middleware/security-headers';
import { assets } from './rendering';

export interface PageServer {
  /** The address of a page by its name. */
  url(name: string): string;
  close(): void;
}

/** Starts a server on a free port. POSTs are taken and answered with “posted”. */
export async function servePages(pages: ReadonlyMap<string, string>): Promise<PageServer> {
  const app = express();
  app.use(securityHeaders({ https: false, inlineStyle: assets.text('css/answer.css') }));
  app.use(assets.handler);
  app.post('/:name', (_req, res) => void res.type('text').send('posted'));
  app.get('/:name', (req, res) => {
    const html = pages.get(req.params.name);
    if (html === undefined) return void res.status(404).end();
    res.type('html').send(html);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
