/** Makes the dependencies of actions and pages from the settings. */
import { CampaignShelf } from './actions/campaign-shelf';
import { TallyShelf } from './actions/tally-shelf';
import { systemClock, type Clock } from './clock';
import type { Config } from './config';
import type { Deps } from './deps';
import { loadKeys } from './keys';
import { createLog, type Log } from './log';
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
  const campaigns = new CampaignShelf(store);
  return {
    config,
    store,
    campaigns,
    tallies: new TallyShelf(store, campaigns, now),
    clock,
    keys: loadKeys(config.dataDir),
    log,
  };
}
