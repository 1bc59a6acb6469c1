/** Begins a session for who has proved to be the account's owner: always under a new token. */
import { actorOf } from '../../domain/access/account';
import { ABSOLUTE_MS } from '../../domain/access/session';
import type { Deps } from '../../deps';
import { randomToken } from '../../ids';
import type { AccountRecord } from '../../store/contracts/accounts';
import { actBy } from '../audit/act';
import { sessionTokenHash } from './read-session';

/** The browser in front of which somebody signs in. */
export interface Visitor {
  /** Of the network; only its hash is kept, and only to count tries. */
  readonly address: string;
  /** Family of browser and system, e.g. `Firefox – Windows`; empty when unknown. */
  readonly browser: string;
  /** Token of the session that this browser had, which ends. */
  readonly previousToken?: string;
}

/** @returns the token for the browser */
export async function openSession(
  deps: Pick<Deps, 'store' | 'clock'>,
  { account, credentials }: AccountRecord,
  visitor: Visitor,
): Promise<string> {
  const { sessions } = deps.store;
  const act = actBy(deps, actorOf(account), 'account.signed-in');
  await act.record({ kind: 'account', id: account.id });
  const now = deps.clock.now();
  if (visitor.previousToken)
    await sessions.removeByTokenHash(sessionTokenHash(visitor.previousToken));
  await sessions.removeStartedBefore(now - ABSOLUTE_MS);
  const token = randomToken();
  const session = {
    id: randomToken(),
    account: account.id,
    generation: credentials.generation,
    startedAt: now,
    seenAt: now,
    browser: visitor.browser,
  };
  await sessions.add(session, sessionTokenHash(token));
  return token;
}
