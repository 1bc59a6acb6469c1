import { setTimeout as sleep } from 'node:timers/promises';

const MAX_WAIT_MS = 15_000;
const MAX_PAUSE_MS = 20;

/** Errors of the file rather than of one statement: nothing in the transaction can be trusted. */
const FILE_ERRORS = /^SQLITE_(?:FULL|IOERR|CORRUPT|NOTADB|READONLY|NOMEM|CANTOPEN|BUSY|PROTOCOL)/;

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Whether the error means that the file itself failed (disk full, read only, corrupt, locked…). */
export function isFileError(error: unknown): boolean {
  return FILE_ERRORS.test(codeOf(error));
}

/** Whether a UNIQUE or PRIMARY KEY constraint refused the statement. */
export function isConstraintError(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_CONSTRAINT');
}

function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

/**
 * Runs `work`, again and again while another process holds the lock of the file. `work` must leave
 * nothing behind when it throws.
 * @throws Error with its cause when the lock is still held after 15 seconds; any other error of
 * `work` at once.
 */
export async function retryWhileBusy<T>(work: () => T): Promise<T> {
  const deadline = performance.now() + MAX_WAIT_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > deadline) {
        throw new Error('the store file stayed locked by another process', { cause: error });
      }
    }
    // pauses of uneven lengths, lest two processes keep meeting
    await sleep(1 + ((process.pid + attempt * 7) % MAX_PAUSE_MS));
  }
}
