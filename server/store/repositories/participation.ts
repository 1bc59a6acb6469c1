import type { ParticipationRepository } from '../contracts/participation';
import type { Models } from '../models';

export function participationRepository({ invitations }: Models): ParticipationRepository {
  return {
    async units(campaign, group) {
      return (await invitations.distinct('unit', { campaign, group })).sort();
    },

    countInvited: (campaign, group, unit) =>
      invitations.countDocuments({ campaign, group, unit }).exec(),

    countUnanswered: (campaign, group, unit) =>
      invitations.countDocuments({ campaign, group, unit, claim: null }).exec(),
  };
}
