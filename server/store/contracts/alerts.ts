import type { Day } from '../../domain/day';
import type { Alert } from '../../domain/monitoring/alerts';

/** An alert that was raised. */
export interface RaisedAlert {
  /** Names it within its campaign. */
  readonly key: string;
  readonly on: Day;
  readonly alert: Alert;
}

/** Alerts of campaigns, and who is told of them. */
export interface AlertRepository {
  /** Keeps the alerts that have not been raised before. */
  raise(campaign: string, alerts: readonly RaisedAlert[]): Promise<void>;
  /** The latest alerts of a campaign, the latest day first. */
  latest(campaign: string, limit: number): Promise<readonly RaisedAlert[]>;
  /** Alerts of which nobody has been told, by key. */
  untold(campaign: string): Promise<readonly RaisedAlert[]>;
  markTold(campaign: string, keys: readonly string[]): Promise<void>;
  /** The sealed list of recipients. */
  recipients(campaign: string): Promise<string | undefined>;
  setRecipients(campaign: string, sealed: string): Promise<void>;
}
