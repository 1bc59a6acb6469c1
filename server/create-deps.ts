/** Makes the dependencies of actions and pages from the settings. */
import { CampaignShelf } from './actions/campaign-shelf';
import { FillingTimes } from './actions/filling-times';
import { ParticipationShelf } from './actions/participation-shelf';
import { PartitionShelf } from './actions/partition-shelf';
import { TallyShelf } from './actions/tally-shelf';
import { systemClock, type Clock } from './clock';
import type { Config } from './config';
import { definitionsIn } from './definitions/definitions';
import type { Deps } from './deps';
import { loadKeys } from './keys';
import { createLog, type Log } from './log';
import { openMailer } from './mail/smtp-mailer';
import { PROJECT_ROOT } from './project-root';
import { openStore } from './store/open-store';

export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Log;
}

/** Opens the store and the keys. @throws when the store or the key files cannot be opened. */
export async function createDeps(
  config: Config,
  { clock = systemClock, log = createLog('info') }: Overrides = {},
): Promise<Deps> {
  const now = (): number => clock.now();
  const store = await openStore({ uri: config.mongodbUri, dataDir: config.dataDir, now });
  const definitions = definitionsIn(
    PROJECT_ROOT,
    (problems) => log.error({ problems }, 'packs with faults are not offered'),
    (warnings) => log.warn({ warnings }, 'packs lack translations'),
  );
  const campaigns = new CampaignShelf(store, definitions);
  const partitions = new PartitionShelf(store);
  const mailer = openMailer(config, PROJECT_ROOT);
  return {
    config,
    store,
    campaigns,
    definitions,
    partitions,
    participation: new ParticipationShelf(store, partitions),
    tallies: new TallyShelf({ store, campaigns, partitions, now }),
    fillingTimes: new FillingTimes({ store, now, log }),
    clock,
    keys: loadKeys(config.dataDir),
    log,
    ...(mailer && { mailer }),
  };
}

/** Closes what `createDeps` opened. */
export async function closeDeps({ mailer, fillingTimes, store }: Deps): Promise<void> {
  mailer?.close();
  await fillingTimes.flush();
  await store.close();
}
