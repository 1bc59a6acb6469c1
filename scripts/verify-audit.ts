/** Checks the hash chain of the audit log: `npm run verify-audit`. Prints the last hash; exits with 1 on a fault. */
import { join } from 'node:path';
import { verifyLog } from '../server/actions/audit/verify-log';
import { loadConfig } from '../server/config';
import { createDeps } from '../server/create-deps';
import { loadTranslators } from '../server/i18n';
import { PROJECT_ROOT } from '../server/project-root';
import { settingLines } from '../server/setting-lines';

const EXIT_BROKEN = 1;
const EXIT_BAD_SETTINGS = 78;

async function main(): Promise<number> {
  const t = loadTranslators(join(PROJECT_ROOT, 'server', 'i18n'))('vi');
  const config = loadConfig(process.env);
  if (!config.ok) {
    for (const line of settingLines(t, config.error)) console.error(line);
    return EXIT_BAD_SETTINGS;
  }
  const deps = await createDeps(config.value);
  try {
    const { lines, head, faults } = await verifyLog(deps);
    for (const { sequence, fault } of faults) console.log(t(`audit:check.${fault}`, { sequence }));
    console.log(t(faults.length === 0 ? 'audit:check.sound' : 'audit:check.broken', { lines }));
    console.log(head);
    return faults.length === 0 ? 0 : EXIT_BROKEN;
  } finally {
    await deps.store.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = EXIT_BROKEN;
  },
);
