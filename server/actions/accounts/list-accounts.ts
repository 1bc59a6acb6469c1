/** Accounts as an administrator sees them: nothing that proves who somebody is. */
import type { Account } from '../../domain/access/account';
import type { Deps } from '../../deps';
import type { AccountRecord } from '../../store/contracts/accounts';

export interface AccountOverview {
  readonly account: Account;
  readonly hasFactor: boolean;
  /** Recovery codes that are left. */
  readonly recoveryCodes: number;
}

/** All accounts by user name. */
export async function listAccounts({
  store,
}: Pick<Deps, 'store'>): Promise<readonly AccountOverview[]> {
  return (await store.accounts.list()).map(overviewOf);
}

/** One account; undefined when there is none of this id. */
export async function findAccount(
  { store }: Pick<Deps, 'store'>,
  id: string,
): Promise<AccountOverview | undefined> {
  const record = await store.accounts.find(id);
  return record && overviewOf(record);
}

function overviewOf({ account, credentials: { factor } }: AccountRecord): AccountOverview {
  return {
    account,
    hasFactor: factor !== undefined,
    recoveryCodes: factor?.recoveryCodes.length ?? 0,
  };
}
