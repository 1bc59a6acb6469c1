import type { GroupId } from '../../domain/definition/pack';

/** Indexed counts of a campaign's invitations. `unit` is the person's own. */
export interface ParticipationRepository {
  /** Own units of a group's invited people, sorted. */
  units(campaign: string, group: GroupId): Promise<readonly string[]>;
  countInvited(campaign: string, group: GroupId, unit: string): Promise<number>;
  countUnanswered(campaign: string, group: GroupId, unit: string): Promise<number>;
}
