import type { AccountLinkRepository } from '../contracts/account-links';
import type { Models } from '../models';

export function accountLinkRepository({ accountLinks }: Models): AccountLinkRepository {
  return {
    async replace({ account = '', ...link }, tokenHash) {
      await accountLinks.deleteMany({ account });
      await accountLinks.create({ _id: tokenHash, account, ...link });
    },

    async find(tokenHash) {
      const document = await accountLinks.findById(tokenHash).lean();
      if (document === null) return undefined;
      const { purpose, account, expiresAt, removesFactor } = document;
      return { purpose, expiresAt, removesFactor, ...(account !== '' && { account }) };
    },

    async take(tokenHash) {
      const { deletedCount } = await accountLinks.deleteOne({ _id: tokenHash });
      return deletedCount === 1;
    },

    async removeExpired(now) {
      await accountLinks.deleteMany({ expiresAt: { $lt: now } });
    },

    async removeOf(account) {
      await accountLinks.deleteMany({ account });
    },
  };
}
