/** The part of a kiosk's address that nobody learns from the desk's poster. */
import { keyedToken, sameText } from '../../ids';
import type { Keys } from '../../keys';

/** The key of the desk's kiosk: who has only the desk's code cannot answer through the channel of kiosks. */
export function kioskKey({ visit }: Pick<Keys, 'visit'>, desk: string): string {
  return keyedToken(visit, 'kiosk', desk);
}

/** Whether the key belongs to the desk's kiosk. */
export function isKioskKey(keys: Pick<Keys, 'visit'>, desk: string, key: string): boolean {
  return sameText(kioskKey(keys, desk), key);
}
