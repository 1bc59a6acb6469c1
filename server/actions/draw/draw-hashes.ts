/** The cryptography of a draw: plain SHA-256 and HMAC-SHA-256, so that any tool can follow. */
import { createHash, createHmac } from 'node:crypto';
import type { DrawHashes } from '../../domain/draw/published-draw';
import { digest, randomToken } from '../../ids';

/** Hashes as `verifyDraw` asks for them. */
export const DRAW_HASHES: DrawHashes = {
  ofText: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  ofBytes: (hex) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex'),
  keyed: (seed) => (message) =>
    createHmac('sha256', Buffer.from(seed, 'hex')).update(message, 'utf8').digest('hex'),
};

/** A seed of 256 bits, 64 hex digits, from as many random ones. */
export function newSeed(): string {
  return digest('draw-seed', randomToken(), randomToken());
}

/**
 * Names for the lines of a list, 128 bits of HMAC-SHA-256: published, they tell nobody who is on the list,
 * not even who can guess a line; with the campaign's key they can be made again and compared.
 */
export function lineNames(campaignKey: Buffer, draw: string): (canonicalLine: string) => string {
  const key = createHmac('sha256', campaignKey).update(`draw-line|${draw}`).digest();
  return (line) => createHmac('sha256', key).update(line, 'utf8').digest('hex').slice(0, 32);
}
