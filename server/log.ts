/** The log: structured lines on standard error, without tokens, cookies, answers or addresses of people. */
import pino, { type Logger } from 'pino';

export type Log = Logger;

/** A logger; `silent` for tests. */
export function createLog(level: 'info' | 'silent'): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** Addresses that a token follows. */
const TOKEN = /^\/(m|huy-nhan-thu|quan-ly\/lien-ket)\/[^/]*/i;

/** An address as it may be logged: personal tokens and everything behind `?` are left out. */
export function loggableUrl(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(TOKEN, (_token, kind: string) => `/${kind.toLowerCase()}/…`).slice(0, 200);
}
