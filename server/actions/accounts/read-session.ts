/** Tells who is signed in, from the token that a browser sent. */
import { actorOf } from '../../domain/access/account';
import type { Actor } from '../../domain/access/actor';
import { isLive, isToTouch } from '../../domain/access/session';
import type { Deps } from '../../deps';
import { digest } from '../../ids';

export interface SignedIn {
  /** Public id of the session, which opens nothing. */
  readonly session: string;
  readonly actor: Actor;
  /** What each form of this session carries. */
  readonly csrf: string;
}

/** What is stored of a session's token. */
export function sessionTokenHash(token: string): string {
  return digest('session', token);
}

/** The form token of a session follows from its token, so that nothing more is stored. */
export function csrfOf(token: string): string {
  return digest('csrf', token);
}

/** The account behind a token; undefined when the session is over or the account disabled. */
export async function readSession(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  token: string | undefined,
): Promise<SignedIn | undefined> {
  if (token === undefined || token === '') return undefined;
  const session = await store.sessions.findByTokenHash(sessionTokenHash(token));
  const now = clock.now();
  if (!session || !isLive(session, now)) return undefined;
  const record = await store.accounts.find(session.account);
  if (!record || record.account.disabled) return undefined;
  if (record.credentials.generation !== session.generation) return undefined;
  if (isToTouch(session, now)) await store.sessions.touch(session.id, now);
  return { session: session.id, actor: actorOf(record.account), csrf: csrfOf(token) };
}
