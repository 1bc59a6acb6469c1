import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { LetIn } from '../../../server/actions/accounts/stays-signed-in';
import { CampaignPulses } from '../../../server/actions/monitoring/campaign-pulses';
import { ChangeStreams } from '../../../server/web/live/change-streams';
import type { Web } from '../../../server/web/web';
import { answerAtDesk } from '../../support/answering';
import { openApp, type TestApp } from '../../support/app';
import { CITIZENS_DESK, seedCampaign } from '../../support/campaign';
import { EventStream } from '../../support/event-stream';
import { assets, renderer, translatorFor } from '../../support/rendering';
import { signIn } from '../../support/staff';
import { embeddedStore } from '../../support/stores';

const store = embeddedStore();
let app: TestApp;
let pulses: CampaignPulses;
let server: Server;
let letIn: LetIn[];

beforeAll(async () => {
  app = await openApp(store);
  await seedCampaign(app.deps);
  pulses = new CampaignPulses(app.deps, { interval: 5 });
  const web = { deps: app.deps, renderer, assets, translatorFor } as Web;
  const streams = new ChangeStreams(web, pulses, { heartbeat: 5, perSession: 2, inAll: 3 });
  const site = express();
  site.get('/:session', (req, res) =>
    streams.start(req, res, 'dot-2024', letIn[Number(req.params.session)]!),
  );
  server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(async () => {
  letIn = [];
  for (let person = 0; person < 3; person += 1) {
    const { account } = await signIn(app, ['manager']);
    const [session] = await app.deps.store.sessions.list(account);
    letIn.push({ account, session: session!.id, right: 'participation.read' });
  }
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  await app.close();
  await store.destroy();
});

const open = (session = 0): Promise<EventStream> =>
  EventStream.open((server.address() as AddressInfo).port, `/${session}`);

test('says when to come again, gives signs of life and each version under its own id', async () => {
  const stream = await open();
  expect(await stream.until(/^retry: \d+\n\n/)).toBe('retry: 3000\n\n');
  const read = await stream.until(/event: version\ndata: .+\n\n/);
  expect(read).toMatch(/id: (\S+)\nevent: version\ndata: \1\n\n$/);
  await stream.until(/: \n\n/);
  await answerAtDesk(app.deps, CITIZENS_DESK);
  expect(read).not.toContain(await stream.version());
  await stream.close();
});

test('ends when its session is signed out', async () => {
  const stream = await open();
  await stream.version();
  await app.deps.store.sessions.remove(letIn[0]!.account, letIn[0]!.session);
  await stream.until(/event: signed-out\ndata: \n\n/);
  if (!stream.response.closed) await once(stream.response, 'close');
});

test('lets go of what a browser has left, and has limits for one session and for all', async () => {
  const streams = [await open(0), await open(0)];
  expect((await open(0)).response.statusCode).toBe(429);
  streams.push(await open(1));
  expect(streams.map(({ response }) => response.statusCode)).toEqual([200, 200, 200]);
  expect((await open(2)).response.statusCode).toBe(429);
  for (const stream of streams) await stream.close();
  while (pulses.size > 0) await new Promise((resolve) => setImmediate(resolve));
  const again = await open(2);
  expect(again.response.statusCode).toBe(200);
  await again.close();
});
