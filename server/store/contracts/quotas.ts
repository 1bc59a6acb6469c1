import type { Quota } from '../../domain/campaign/quota';

export interface QuotaRepository {
  /** Adds quotas or replaces those of the same campaign, group and unit. */
  put(quotas: readonly Quota[]): Promise<void>;
  /** The quotas of a campaign by group and unit. */
  list(campaign: string): Promise<readonly Quota[]>;
  /** Removes quotas of a campaign by group and unit; those that are not there are passed over. */
  remove(quotas: readonly Pick<Quota, 'campaign' | 'group' | 'unit'>[]): Promise<void>;
}
