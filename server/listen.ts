/** Opens the port; that it cannot be had is a fault of the settings and no crash. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config';
import { err, ok, type Result } from './domain/result';
import { hasCode } from './error-code';

/** Each is a key of the catalogue under `start`. */
export const PORT_PROBLEMS = { EADDRINUSE: 'port-in-use', EACCES: 'port-forbidden' } as const;
export type PortProblem = (typeof PORT_PROBLEMS)[keyof typeof PORT_PROBLEMS];

/**
 * Listens, and tells the port: the chosen one where 0 was asked for.
 * @throws whatever else keeps the server from listening
 */
export async function listen(
  server: Server,
  { port, host }: Pick<Config, 'port' | 'host'>,
): Promise<Result<number, PortProblem>> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) return err(PORT_PROBLEMS.EADDRINUSE);
    if (hasCode(error, 'EACCES')) return err(PORT_PROBLEMS.EACCES);
    throw error;
  }
  return ok((server.address() as AddressInfo).port);
}
