/**
 * Receipts: the first half of a response's id, enciphered in one block. Nothing is stored for them, and
 * who has the store but not the key cannot tell which response a receipt belongs to.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { base32, readBase32 } from './ids';

/** One block: no two ids share it, so there is no pattern that a mode of chaining would have to hide. */
const CIPHER = 'aes-256-ecb';
const BLOCK = 16;

/** The 26 characters by which a respondent can ask later whether the answer was counted. */
export function receiptOf(key: Buffer, responseId: string): string {
  const cipher = createCipheriv(CIPHER, key, null).setAutoPadding(false);
  const start = Buffer.from(responseId.slice(0, 2 * BLOCK), 'hex');
  return base32(Buffer.concat([cipher.update(start), cipher.final()]));
}

/** The start (32 hexadecimal digits) of the id behind a receipt as typed; undefined for no receipt. */
export function readReceiptCode(key: Buffer, typed: string): string | undefined {
  const block = readBase32(typed, BLOCK);
  if (!block) return undefined;
  const decipher = createDecipheriv(CIPHER, key, null).setAutoPadding(false);
  return Buffer.concat([decipher.update(block), decipher.final()]).toString('hex');
}
