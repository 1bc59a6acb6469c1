/** Opens the port; that host or port cannot be had is a fault of the settings and no crash. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config';
import { err, ok, type Result } from './domain/result';
import { hasCode } from './error-code';

/** Each is a key of the catalogue under `start`. */
export const LISTEN_PROBLEMS = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'host-unavailable',
  ENOTFOUND: 'host-unavailable',
} as const;
export type ListenProblem = (typeof LISTEN_PROBLEMS)[keyof typeof LISTEN_PROBLEMS];

/**
 * Listens, and tells the port: the chosen one where 0 was asked for.
 * @throws whatever else keeps the server from listening
 */
export async function listen(
  server: Server,
  { port, host }: Pick<Config, 'port' | 'host'>,
): Promise<Result<number, ListenProblem>> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const known = Object.entries(LISTEN_PROBLEMS).find(([code]) => hasCode(error, code));
    if (known) return err(known[1]);
    throw error;
  }
  return ok((server.address() as AddressInfo).port);
}
