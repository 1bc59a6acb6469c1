import type { Account, SecondFactor } from '../../domain/access/account';
import { addOnce } from '../add-once';
import type { AccountRecord, AccountRepository } from '../contracts/accounts';
import type { Models } from '../models';
import type { AccountDocument } from '../schemas/account';

/** Changes one account, if it is as `where` says; whether it was. */
type UpdateAccount = (id: string, change: object, where?: object) => Promise<boolean>;

export function accountRepository({ accounts }: Models): AccountRepository {
  const update: UpdateAccount = async (id, change, where = {}) => {
    const { matchedCount } = await accounts.updateOne({ _id: id, ...where }, change);
    return matchedCount === 1;
  };
  return {
    ...readers({ accounts }),
    ...factorParts(update),

    add: (account, passwordHash) =>
      addOnce(() => accounts.create(toDocument(account, passwordHash))),

    async change(id, { name, roles, unit }) {
      const values = { name, roles: [...roles] };
      await update(
        id,
        unit === undefined ? { $set: values, $unset: { unit: 1 } } : { $set: { ...values, unit } },
      );
    },

    async setDisabled(id, disabled) {
      await update(id, { $set: { disabled }, $inc: { generation: 1 } });
    },

    setPassword: (id, generation, passwordHash) =>
      update(id, { $set: { passwordHash }, $inc: { generation: 1 } }, { generation }),

    async announceLeaving(id, until) {
      await update(id, { $set: { leavingUntil: until } });
    },

    countStandingAdministrators: (now) =>
      accounts.countDocuments({
        roles: 'admin',
        disabled: false,
        passwordHash: { $exists: true },
        leavingUntil: { $lte: now },
      }),
  };
}

function readers({
  accounts,
}: Pick<Models, 'accounts'>): Pick<AccountRepository, 'find' | 'findByUsername' | 'list'> {
  return {
    async find(id) {
      const document = await accounts.findById(id).lean<AccountDocument>();
      return document === null ? undefined : toRecord(document);
    },

    async findByUsername(username) {
      const document = await accounts.findOne({ username }).lean<AccountDocument>();
      return document === null ? undefined : toRecord(document);
    },

    async list() {
      const documents = await accounts.find().sort({ username: 1 }).lean<AccountDocument[]>();
      return documents.map(toRecord);
    },
  };
}

function factorParts(
  update: UpdateAccount,
): Pick<AccountRepository, 'setFactor' | 'useStep' | 'useRecoveryCode'> {
  return {
    async setFactor(id, factor) {
      await update(id, factor ? { $set: toFields(factor) } : { $unset: FACTOR_FIELDS });
    },

    useStep: (id, step) =>
      update(id, { $set: { factorStep: step } }, { factorStep: { $lt: step } }),

    useRecoveryCode: (id, hash) =>
      update(id, { $pull: { recoveryCodes: hash } }, { recoveryCodes: hash }),
  };
}

const FACTOR_FIELDS = { factorSecret: 1, factorStep: 1, recoveryCodes: 1 };

function toFields({ secret, lastStep, recoveryCodes }: SecondFactor) {
  return { factorSecret: secret, factorStep: lastStep, recoveryCodes: [...recoveryCodes] };
}

function toDocument(
  { id, username, name, roles, unit, disabled }: Account,
  passwordHash: string | undefined,
): AccountDocument {
  return {
    _id: id,
    username,
    name,
    roles: [...roles],
    ...(unit !== undefined && { unit }),
    disabled,
    ...(passwordHash !== undefined && { passwordHash }),
    generation: 0,
    leavingUntil: 0,
  };
}

function toRecord(document: AccountDocument): AccountRecord {
  const { _id, username, name, roles, unit, disabled, passwordHash, generation } = document;
  const { factorSecret, factorStep = 0, recoveryCodes = [] } = document;
  return {
    account: {
      id: _id,
      username,
      name,
      roles,
      ...(unit !== undefined && { unit }),
      disabled,
      activated: passwordHash !== undefined,
    },
    credentials: {
      ...(passwordHash !== undefined && { passwordHash }),
      generation,
      ...(factorSecret !== undefined && {
        factor: { secret: factorSecret, lastStep: factorStep, recoveryCodes },
      }),
    },
  };
}
