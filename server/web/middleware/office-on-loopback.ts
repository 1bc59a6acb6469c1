/**
 * Until sign-in exists, the office answers only to a browser on this very machine: not to another host,
 * not through a proxy, and not to a page that points a name of its own at the loopback address.
 */
import type { Request, RequestHandler } from 'express';
import { problem } from '../../domain/problem';
import { respondProblem } from '../respond';
import type { Web } from '../web';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
const LOOPBACK_ADDRESS = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Lets requests of this machine through. */
export function officeOnLoopback(web: Web): RequestHandler {
  return (req, res, next) => {
    if (isLocal(req)) return next();
    respondProblem(web, req, res, problem('office-closed'));
  };
}

function isLocal(req: Request): boolean {
  return (
    LOOPBACK_ADDRESS.test(req.socket.remoteAddress ?? '') &&
    LOOPBACK_HOST.test(req.get('host') ?? '') &&
    FORWARDED.every((name) => req.get(name) === undefined)
  );
}
