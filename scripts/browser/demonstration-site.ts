/** The whole product with its demonstration, on this machine, in a folder that is thrown away. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app';
import { loadConfig } from '../../server/config';
import { closeDeps, createDeps } from '../../server/create-deps';
import { makeDemonstration } from '../../server/demonstration/make-demonstration';
import { demonstrationFolders } from '../../server/demonstration/read-demonstration-data';
import type { Deps } from '../../server/deps';
import { day, type Day } from '../../server/domain/day';
import { createLog } from '../../server/log';
import { PROJECT_ROOT } from '../../server/project-root';

export interface DemonstrationSite {
  readonly origin: string;
  readonly deps: Deps;
  /** The day that it is there from now on; answers of the demonstration stay as they are. */
  turnTo(today: Day): void;
  close(): Promise<void>;
}

/** The day on which it is made: the drill is open on it, the other campaign closed. */
export const MADE_ON = day('2026-11-24');

/** Makes it and serves it by HTTP on a free port of this machine. */
export async function openDemonstrationSite(): Promise<DemonstrationSite> {
  const folder = await mkdtemp(join(tmpdir(), 'khao-sat-'));
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = loadConfig({ DATA_DIR: folder, BASE_URL: origin });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  let today = MADE_ON;
  const clock = { today: () => today, now: () => Date.now() };
  const deps = await createDeps(config.value, { clock, log: createLog('silent') });
  await makeDemonstration(deps, demonstrationFolders(PROJECT_ROOT), () => undefined);
  server.on('request', createApp(deps, PROJECT_ROOT));
  return {
    origin,
    deps,
    turnTo(day) {
      today = day;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await closeDeps(deps);
      await rm(folder, { recursive: true });
    },
  };
}
