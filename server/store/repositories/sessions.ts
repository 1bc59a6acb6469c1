import type { Session } from '../../domain/access/session';
import type { SessionRepository } from '../contracts/sessions';
import type { Models } from '../models';
import type { SessionDocument } from '../schemas/session';

export function sessionRepository({ sessions }: Models): SessionRepository {
  return {
    async add({ id, ...rest }, tokenHash) {
      await sessions.create({ _id: id, tokenHash, ...rest });
    },

    async findByTokenHash(tokenHash) {
      const document = await sessions.findOne({ tokenHash }).lean<SessionDocument>();
      return document === null ? undefined : toSession(document);
    },

    async list(account) {
      const documents = await sessions
        .find({ account })
        .sort({ seenAt: -1, _id: 1 })
        .lean<SessionDocument[]>();
      return documents.map(toSession);
    },

    async touch(id, seenAt) {
      await sessions.updateOne({ _id: id }, { $max: { seenAt } });
    },

    async adopt(id, generation) {
      await sessions.updateOne({ _id: id }, { $set: { generation } });
    },

    async remove(account, id) {
      const { deletedCount } = await sessions.deleteOne({ _id: id, account });
      return deletedCount === 1;
    },

    async removeByTokenHash(tokenHash) {
      await sessions.deleteOne({ tokenHash });
    },

    async removeAll(account, except) {
      await sessions.deleteMany({
        account,
        ...(except !== undefined && { _id: { $ne: except } }),
      });
    },

    async removeStartedBefore(time) {
      await sessions.deleteMany({ startedAt: { $lt: time } });
    },
  };
}

function toSession(document: SessionDocument): Session {
  const { _id, account, generation, startedAt, seenAt, browser } = document;
  return { id: _id, account, generation, startedAt, seenAt, browser };
}
