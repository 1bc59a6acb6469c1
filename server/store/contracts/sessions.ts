import type { Session } from '../../domain/access/session';

/** Sessions by the hash of their token, which only a browser holds. */
export interface SessionRepository {
  add(session: Session, tokenHash: string): Promise<void>;
  findByTokenHash(tokenHash: string): Promise<Session | undefined>;
  /** An account's sessions, the last seen first. */
  list(account: string): Promise<readonly Session[]>;
  touch(id: string, seenAt: number): Promise<void>;
  /** Carries a session over to the account's next generation. */
  adopt(id: string, generation: number): Promise<void>;
  /** Ends a session of this account; false when it has none of this id. */
  remove(account: string, id: string): Promise<boolean>;
  removeByTokenHash(tokenHash: string): Promise<void>;
  /** Ends an account's sessions, but for one. */
  removeAll(account: string, except?: string): Promise<void>;
  /** Clears away those that started before this time (ms). */
  removeStartedBefore(time: number): Promise<void>;
}
