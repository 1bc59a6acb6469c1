import type { Account, Credentials, SecondFactor } from '../../domain/access/account';

/** An account with its credentials, as the store keeps it. */
export interface AccountRecord {
  readonly account: Account;
  readonly credentials: Credentials;
}

export interface AccountRepository {
  /** Adds the account unless its id or its user name is taken. */
  add(account: Account, passwordHash?: string): Promise<'added' | 'already-there'>;
  find(id: string): Promise<AccountRecord | undefined>;
  findByUsername(username: string): Promise<AccountRecord | undefined>;
  /** All accounts by user name. */
  list(): Promise<readonly AccountRecord[]>;
  /** Sets name, roles and unit. */
  change(id: string, values: Pick<Account, 'name' | 'roles' | 'unit'>): Promise<void>;
  /** Disables or enables; the generation moves, so that no session outlives it. */
  setDisabled(id: string, disabled: boolean): Promise<void>;
  /** Sets the password of this generation and moves to the next; false when it has moved already. */
  setPassword(id: string, generation: number, passwordHash: string): Promise<boolean>;
  /** Sets the second factor; nothing removes it. */
  setFactor(id: string, factor: SecondFactor | undefined): Promise<void>;
  /** Uses a step of the second factor up; false when it, or a later one, was used. */
  useStep(id: string, step: number): Promise<boolean>;
  /** Uses a recovery code up by its hash; false when it is not there. */
  useRecoveryCode(id: string, hash: string): Promise<boolean>;
  /**
   * Announces until when (ms) somebody is about to stop being an administrator; 0 takes it back.
   * Two administrators who remove each other at the same time both see it and both stop.
   */
  announceLeaving(id: string, until: number): Promise<void>;
  /** Administrators who can sign in and of whom no leaving is announced at this time (ms). */
  countStandingAdministrators(now: number): Promise<number>;
}
