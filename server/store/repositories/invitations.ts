import type { Invitation } from '../../domain/campaign/invitation';
import { addMissing } from '../add-missing';
import type { Models } from '../models';
import type { InvitationDocument } from '../schemas/invitation';
import type { InvitationRepository, Participation } from '../store';

export function invitationRepository(models: Models): InvitationRepository {
  const { invitations, invitationTokens } = models;
  return {
    async addAll(list) {
      const documents = list.map(({ invitation: { id, claim, ...rest } }) => ({
        _id: id,
        ...rest,
        claim: claim ?? null,
      }));
      const tokens = list.map(({ invitation, tokenHash }) => ({
        _id: tokenHash,
        invitation: invitation.id,
      }));
      await addMissing(() => invitations.insertMany(documents, { ordered: false }));
      await addMissing(() => invitationTokens.insertMany(tokens, { ordered: false }));
    },

    async findByTokenHash(hash) {
      const token = await invitationTokens.findById(hash).lean();
      const document = token && (await invitations.findById(token.invitation).lean());
      return document ? toInvitation(document) : undefined;
    },

    async claim(id, claim) {
      const { modifiedCount } = await invitations.updateOne(
        { _id: id, claim: null },
        { $set: { claim } },
      );
      if (modifiedCount === 1) return 'claimed';
      const own = await invitations.countDocuments({ _id: id, claim });
      return own === 1 ? 'already-yours' : 'taken';
    },

    participation: (campaign) => participationIn(invitations, campaign),

    async nextUnanswered(campaign, group) {
      const document = await invitations
        .findOne({ campaign, group, claim: null })
        .sort({ _id: 1 })
        .lean();
      return document === null ? undefined : toInvitation(document);
    },
  };
}

async function participationIn(
  invitations: Models['invitations'],
  campaign: string,
): Promise<readonly Participation[]> {
  const rows = new Map<
    string,
    { group: string; unit: string; invited: number; answered: number }
  >();
  const cursor = invitations.find({ campaign }, { group: 1, unit: 1, claim: 1 }).lean().cursor();
  for await (const { group, unit, claim } of cursor) {
    const key = `${group}|${unit}`;
    const row = rows.get(key) ?? { group, unit, invited: 0, answered: 0 };
    row.invited += 1;
    if (claim !== null) row.answered += 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}

function toInvitation({ _id, claim, ...rest }: InvitationDocument): Invitation {
  return { id: _id, ...rest, ...(claim !== null && { claim }) };
}
