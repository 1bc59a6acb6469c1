/**
 * Addresses whose holders want no mail any more outlive their campaign: kept as keyed digests, which name
 * nobody without the server's key.
 */
import { keyedToken } from '../../ids';
import type { Keys } from '../../keys';

/** The digest of an e-mail address, the same for every spelling in capitals. */
export function addressDigest({ staff }: Pick<Keys, 'staff'>, address: string): string {
  return keyedToken(staff, 'no-mail', address.trim().toLowerCase());
}
