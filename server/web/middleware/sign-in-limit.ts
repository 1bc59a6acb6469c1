/** Tries at signing in from one address of the network, whatever account they are for. */
import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

/** Enough for a house that starts work at the same minute, behind one address. */
const PER_MINUTE = 60;

export const SIGN_IN_WINDOW_SECONDS = 60;

/** @param refuse answers who comes too often */
export function signInLimit(refuse: RequestHandler): RequestHandler {
  return rateLimit({
    windowMs: SIGN_IN_WINDOW_SECONDS * 1000,
    limit: PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'sign-in',
    keyGenerator: (req) => ipKeyGenerator(req.ip ?? ''),
    handler: refuse,
  });
}
