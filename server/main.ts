/** Starts the product: settings, store, demonstration, pages, and a graceful stop. Nobody imports this. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createApp } from './app';
import { loadConfig, type Config } from './config';
import { createDeps } from './create-deps';
import { prepareDemonstration } from './prepare-demonstration';
import { PROJECT_ROOT } from './project-root';

const EXIT_BAD_SETTINGS = 78;

async function main(): Promise<void> {
  const config = settings();
  const deps = await createDeps(config);
  if (config.demonstration) await prepareDemonstration(deps);
  const server = createServer(createApp(deps, PROJECT_ROOT));
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  console.log(
    `Khảo sát CCHC: http://${config.host}:${port} (chỉ máy này; khu quản lý chưa có đăng nhập)`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => void deps.store.close());
      server.closeIdleConnections();
    });
  }
}

function settings(): Config {
  const config = loadConfig(process.env);
  if (config.ok) return config.value;
  for (const { name, expected } of config.error) console.error(`${name}: cần là ${expected}`);
  process.exit(EXIT_BAD_SETTINGS);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
