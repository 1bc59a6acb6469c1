import { addMissing } from '../add-missing';
import type { InvitationFilter, InvitationRepository } from '../contracts/invitations';
import { conditions, toDocument, toInvitation, toKnownInvitation } from '../invitation-documents';
import type { Models } from '../models';
import { countRosterChange } from '../roster';
import type { InvitationDocument } from '../schemas/invitation';

/** Keys of one update; more make a scan of it. */
const KEYS_AT_ONCE = 500;

export function invitationRepository(models: Models): InvitationRepository {
  return { ...reads(models), ...tokens(models), ...people(models), ...roster(models) };
}

function reads({
  invitations,
}: Models): Pick<InvitationRepository, 'find' | 'page' | 'stream' | 'count' | 'nextUnanswered'> {
  const findIn = (filter: InvitationFilter) =>
    invitations.find(conditions(filter)).sort({ _id: 1 }).lean<InvitationDocument[]>();
  return {
    find: async (id) => toInvitation(await invitations.findById(id).lean<InvitationDocument>()),

    async page(filter, { skip, limit }) {
      const documents = await findIn(filter).skip(skip).limit(limit);
      return documents.map(toKnownInvitation);
    },

    async *stream(filter) {
      for await (const document of findIn(filter).cursor()) yield toKnownInvitation(document);
    },

    async count({ answered, ...filter }) {
      const all = (): Promise<number> => invitations.countDocuments(conditions(filter)).exec();
      const unanswered = (): Promise<number> =>
        invitations.countDocuments(conditions({ ...filter, answered: false })).exec();
      if (answered === undefined) return all();
      return answered ? (await all()) - (await unanswered()) : unanswered();
    },

    nextUnanswered: async (campaign, group) =>
      toInvitation(
        await invitations
          .findOne({ campaign, group, claim: null })
          .sort({ _id: 1 })
          .lean<InvitationDocument>(),
      ),
  };
}

/** Links and what comes back through them. */
function tokens({
  invitations,
  invitationTokens,
}: Models): Pick<
  InvitationRepository,
  'findByTokenHash' | 'claim' | 'release' | 'tokensOf' | 'addTokens' | 'markMailed' | 'unsubscribe'
> {
  return {
    async findByTokenHash(hash) {
      const token = await invitationTokens.findById(hash).lean();
      return toInvitation(
        token && (await invitations.findById(token.invitation).lean<InvitationDocument>()),
      );
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

    async release(id, claim) {
      await invitations.updateOne({ _id: id, claim }, { $set: { claim: null } });
    },

    async tokensOf(id) {
      const documents = await invitationTokens.find({ invitation: id }).lean();
      return documents.map(({ _id }) => _id);
    },

    async addTokens(tokens) {
      const ids = [...new Set(tokens.map(({ invitation }) => invitation))];
      for (let start = 0; start < ids.length; start += KEYS_AT_ONCE) {
        const some = ids.slice(start, start + KEYS_AT_ONCE);
        await invitations.updateMany({ _id: { $in: some } }, { $set: { issued: true } });
      }
      const documents = tokens.map(({ tokenHash, invitation }) => ({ _id: tokenHash, invitation }));
      await addMissing(() => invitationTokens.insertMany(documents, { ordered: false }));
    },

    async markMailed(id) {
      await invitations.updateOne({ _id: id }, { $set: { mailed: true } });
    },

    async unsubscribe(id) {
      await invitations.updateOne({ _id: id }, { $set: { unsubscribed: true } });
    },
  };
}

/** Who is meant. */
function people({
  invitations,
}: Models): Pick<InvitationRepository, 'setPerson' | 'setRecheck' | 'erasePeople'> {
  return {
    async setPerson(id, change) {
      const { matchedCount } = await invitations.updateOne(
        { _id: id, erased: false },
        { $set: change },
      );
      return matchedCount === 1;
    },

    async setRecheck(id, recheck) {
      await invitations.updateOne({ _id: id }, { $set: { recheck } });
    },

    async erasePeople(campaign) {
      let erased = 0;
      let last = '';
      for (;;) {
        // Some at a time: one long write would keep everybody else waiting.
        const some = await invitations
          .find({ campaign, _id: { $gt: last } }, { _id: 1 })
          .sort({ _id: 1 })
          .limit(KEYS_AT_ONCE)
          .lean();
        if (some.length === 0) return erased;
        const ids = some.map(({ _id }) => _id);
        const { modifiedCount } = await invitations.updateMany(
          { _id: { $in: ids }, person: { $exists: true } },
          { $set: { erased: true, hasEmail: false }, $unset: { person: 1 } },
        );
        erased += modifiedCount;
        last = ids.at(-1) ?? '';
      }
    },
  };
}

/** Who is on the list, in which group and unit. */
function roster(models: Models): Pick<InvitationRepository, 'addAll' | 'move' | 'remove'> {
  const { invitations, invitationTokens } = models;
  return {
    async addAll(list) {
      const documents = list.map(({ invitation, tokenHash }) =>
        toDocument(invitation, tokenHash !== undefined),
      );
      const tokens = list.flatMap(({ invitation, tokenHash }) =>
        tokenHash === undefined ? [] : [{ _id: tokenHash, invitation: invitation.id }],
      );
      await addMissing(() => invitations.insertMany(documents, { ordered: false }));
      await addMissing(() => invitationTokens.insertMany(tokens, { ordered: false }));
      await countRosterChange(models, documents);
    },

    async move(id, place) {
      const before = await invitations
        .findOneAndUpdate({ _id: id, issued: false, claim: null }, { $set: place })
        .lean<InvitationDocument>();
      if (before) await countRosterChange(models, [before, { ...before, ...place }]);
      return before !== null;
    },

    async remove(id) {
      const removed = await invitations
        .findOneAndDelete({ _id: id, issued: false, claim: null })
        .lean<InvitationDocument>();
      if (removed) await countRosterChange(models, [removed]);
      return removed !== null;
    },
  };
}
