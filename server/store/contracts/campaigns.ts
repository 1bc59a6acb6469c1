import type { Campaign } from '../../domain/campaign/campaign';

export interface CampaignRepository {
  /** Adds a campaign unless there is one with its id. */
  add(campaign: Campaign): Promise<'added' | 'already-there'>;
  find(id: string): Promise<Campaign | undefined>;
  /** All campaigns, the latest closing day first. */
  list(): Promise<readonly Campaign[]>;
  /**
   * Puts the next revision in the place of the one before it, by compare-and-set.
   * @returns false when somebody else has changed the campaign meanwhile; nothing is written then
   */
  replace(next: Campaign): Promise<boolean>;
}
