/** An account of the office, and what proves that somebody is its owner. */
import type { Actor } from './actor';
import type { Role } from './role';

export interface Account {
  /** Random; what the audit log names. */
  readonly id: string;
  /** What is typed at sign-in, as `readUsername` writes it; unique. */
  readonly username: string;
  /** The person's full name. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Code of the unit, for the roles that act for one. */
  readonly unit?: string;
  readonly disabled: boolean;
  /** Whether a password has been set yet. */
  readonly activated: boolean;
}

/** Never shown, never logged. */
export interface Credentials {
  /** Of argon2id; absent until the first password is set. */
  readonly passwordHash?: string;
  /** Moves with each new password and each disabling; sessions of an earlier one are over. */
  readonly generation: number;
  readonly factor?: SecondFactor;
}

/** One-time codes by an authenticator application. */
export interface SecondFactor {
  /** The shared secret, sealed with the staff key. */
  readonly secret: string;
  /** The last 30-second step whose code was used; no earlier one counts again. */
  readonly lastStep: number;
  /** Hashes of the recovery codes that are left. */
  readonly recoveryCodes: readonly string[];
}

/** The account as one who acts. */
export function actorOf({ id, name, roles, unit }: Account): Actor {
  return { account: id, name, roles, ...(unit !== undefined && { unit }) };
}
