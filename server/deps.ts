/** Everything that actions and pages are given; made once in `main.ts`, or by a test. */
import type { CampaignShelf } from './actions/campaign-shelf';
import type { FillingTimes } from './actions/filling-times';
import type { Mailer } from './actions/mail/mailer';
import type { ParticipationShelf } from './actions/participation-shelf';
import type { PartitionShelf } from './actions/partition-shelf';
import type { TallyShelf } from './actions/tally-shelf';
import type { Clock } from './clock';
import type { Config } from './config';
import type { Definitions } from './definitions/definitions';
import type { Keys } from './keys';
import type { Log } from './log';
import type { Store } from './store/store';

export interface Deps {
  readonly config: Config;
  readonly store: Store;
  readonly campaigns: CampaignShelf;
  readonly definitions: Definitions;
  readonly partitions: PartitionShelf;
  readonly participation: ParticipationShelf;
  readonly tallies: TallyShelf;
  readonly fillingTimes: FillingTimes;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly log: Log;
  /** Absent where no mail server is set. */
  readonly mailer?: Mailer;
}
