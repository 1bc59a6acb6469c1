/**
 * The token in the link that stops mails. It follows from the invitation, so that nothing is stored and
 * every mail carries the same; unlike the survey's link it opens nothing.
 */
import { keyedToken, sameText } from '../../ids';
import type { Keys } from '../../keys';

/** The token of an invitation. */
export function unsubscribeToken({ staff }: Pick<Keys, 'staff'>, invitation: string): string {
  return `${invitation}.${keyedToken(staff, 'unsubscribe', invitation)}`;
}

/** The invitation that a token was made for; undefined when it was not made here. */
export function readUnsubscribeToken(keys: Pick<Keys, 'staff'>, token: string): string | undefined {
  const invitation = token.slice(0, Math.max(token.lastIndexOf('.'), 0));
  return sameText(unsubscribeToken(keys, invitation), token) ? invitation : undefined;
}
