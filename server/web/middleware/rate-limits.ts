/**
 * Limits of the public addresses. One Wi-Fi address serves a whole hall, so a filling and a desk are
 * limited first, and an address only as a ceiling against floods.
 */
import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { problem } from '../../domain/problem';
import { readSecretCookie } from '../cookies';
import { respondProblem } from '../respond';
import type { Web } from '../web';

const MINUTE = 60_000;

/** Requests a minute. */
const PER_FILLING = 20;
const PER_DOOR = 300;
const PER_ADDRESS = 1200;
const RECEIPTS_PER_ADDRESS = 60;
/** A kiosk sends all that it kept at once when the network is back. */
const PER_KIOSK = 120;
const STORES_PER_KIOSK = 10;

/** The ceiling for every public address. */
export function addressLimit(web: Web): RequestHandler {
  return limit(web, 'address', PER_ADDRESS, (req) => ipKeyGenerator(req.ip ?? ''));
}

/** Receipts are looked up one at a time; 128 bits are not found by trying anyway. */
export function receiptLimit(web: Web): RequestHandler {
  return limit(web, 'receipts', RECEIPTS_PER_ADDRESS, (req) => ipKeyGenerator(req.ip ?? ''));
}

/** Limits of sending answers: by filling, then by door. */
export function answerLimits(web: Web): RequestHandler[] {
  return [
    limit(web, 'filling', PER_FILLING, (req) =>
      short(readSecretCookie(req) ?? `${ipKeyGenerator(req.ip ?? '')}|${req.path}`),
    ),
    limit(web, 'door', PER_DOOR, (req) => short(req.path.toLowerCase())),
  ];
}

/** Limit of what one kiosk sends. */
export function kioskLimit(web: Web): RequestHandler {
  return limit(web, 'kiosk', PER_KIOSK, (req) => short(req.path.toLowerCase()));
}

/** Limit of how often one kiosk fetches secrets. */
export function kioskStoreLimit(web: Web): RequestHandler {
  return limit(web, 'kiosk-store', STORES_PER_KIOSK, (req) => short(req.path.toLowerCase()));
}

function limit(
  web: Web,
  name: string,
  perMinute: number,
  key: (req: Request) => string,
): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: name,
    keyGenerator: key,
    handler: (req, res) =>
      respondProblem(web, req, res, problem('too-many-requests', { retryAfter: MINUTE / 1000 })),
  });
}

/** Keys are kept in memory for a minute: as hashes, since paths and secrets open doors. */
function short(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 22);
}
