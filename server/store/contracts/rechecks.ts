import type { Recheck } from '../../domain/draw/recheck';

/** Re-check samples; what came out of them stays on the invitations. */
export interface RecheckRepository {
  /** Adds a re-check unless there is one with its id. */
  add(recheck: Recheck): Promise<'added' | 'already-there'>;
  find(id: string): Promise<Recheck | undefined>;
  /** The re-checks of a campaign, the oldest first. */
  list(campaign: string): Promise<readonly Recheck[]>;
}
