/** Starts the product: settings, store, demonstration, pages, and a graceful stop. Nobody imports this. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { offerFirstAdministrator } from './actions/accounts/offer-first-administrator';
import { createApp } from './app';
import { hostInAddress, loadConfig } from './config';
import { closeDeps, createDeps } from './create-deps';
import { loadTranslators } from './i18n';
import { JOBS } from './jobs';
import { startJobs } from './jobs/start-jobs';
import { firstAdministratorLine } from './first-administrator-line';
import { listen } from './listen';
import { prepareDemonstration } from './prepare-demonstration';
import { PROJECT_ROOT } from './project-root';
import { settingLines, storeUnavailable } from './setting-lines';

/** As sysexits.h has them. */
const EXIT_UNAVAILABLE = 69;
const EXIT_BAD_SETTINGS = 78;
/** How long requests that are being answered may take when the product is told to stop. */
const STOP_PATIENCE_MS = 3000;

async function main(): Promise<void> {
  const t = loadTranslators(join(PROJECT_ROOT, 'server', 'i18n'))('vi');
  const loaded = loadConfig(process.env);
  if (!loaded.ok) return refuse(settingLines(t, loaded.error));
  const config = loaded.value;
  const deps = await createDeps(config).catch((error: unknown) =>
    refuse([storeUnavailable(t, config, error)], EXIT_UNAVAILABLE),
  );
  if (config.demonstration) await prepareDemonstration(deps, t);
  const server = createServer(createApp(deps, PROJECT_ROOT));
  const port = await listen(server, config);
  if (!port.ok) {
    await deps.store.close();
    return refuse([t(`start:${port.error}`, { port: config.port, host: config.host })]);
  }
  console.log(t('start:ready', { address: `http://${hostInAddress(config.host)}:${port.value}` }));
  const token = await offerFirstAdministrator(deps);
  if (token !== undefined) console.log(firstAdministratorLine(t, config, port.value, token));
  const jobs = startJobs(deps, JOBS);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const jobsStopped = jobs.stop();
      server.close(() => void jobsStopped.then(() => closeDeps(deps)));
      server.closeIdleConnections();
      // streams of events do not end by themselves
      setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS).unref();
    });
  }
}

function refuse(lines: readonly string[], exitCode = EXIT_BAD_SETTINGS): never {
  for (const line of lines) console.error(line);
  process.exit(exitCode);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
