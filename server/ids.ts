/** Randomness and hashes: tokens, secrets and the one-way names that are stored in their place. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Lower-case base32 without look-alikes, so that a link survives being read out or upper-cased. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 128 random bits as 26 characters. */
export function randomToken(): string {
  return base32(randomBytes(16));
}

/** 40 random bits as 8 characters: short enough to type, too many to try. */
export function randomCode(): string {
  return base32(randomBytes(5));
}

/** SHA-256 over a purpose and its parts, each preceded by its length so that no two lists collide. */
export function digest(purpose: string, ...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of [purpose, ...parts]) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest('hex');
}

/** 128 bits of HMAC-SHA256 as 26 characters: what only the holder of the key can make again. */
export function keyedToken(key: Buffer, ...parts: readonly string[]): string {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:${part}`);
  return base32(hmac.digest().subarray(0, 16));
}

/** Compares without telling by its time where the first difference is. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Bytes as text; as many characters as hold them, the first of fewer bits. */
export function base32(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let left = Math.ceil((bytes.length * 8) / 5); left > 0; left -= 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text;
}

/**
 * Reads text that a person may have typed: capitals, blanks and hyphens do not matter, and look-alikes
 * (o, i, l) are taken for digits. Undefined where it is not the text of so many bytes.
 */
export function readBase32(typed: string, bytes: number): Buffer | undefined {
  const text = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  if (text.length !== Math.ceil((bytes * 8) / 5)) return undefined;
  let bits = 0n;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  if (bits >> BigInt(bytes * 8) > 0n) return undefined;
  return Buffer.from(bits.toString(16).padStart(bytes * 2, '0'), 'hex');
}
