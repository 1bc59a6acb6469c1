import { isFileError, retryWhileBusy } from './sqlite-errors';
import type { SqliteFile } from './sqlite-file';

/** Bounds how long one batch can keep the event loop busy. */
const MAX_BATCH = 512;

interface PendingWrite {
  attempt(): Settlement;
  reject(error: unknown): void;
}

/** Tells a caller how its write ended; called once its batch is durable. */
type Settlement = () => void;

/**
 * Group commit: the writes asked for in one turn of the event loop share one transaction, hence
 * one sync of the disk. Each runs in its own savepoint, so that one that fails leaves the others
 * whole, and is settled only after the commit.
 */
export class WriteQueue {
  private pending: PendingWrite[] = [];
  private flushing: Promise<void> | undefined;

  constructor(
    private readonly file: SqliteFile,
    private readonly onRollback: () => void,
  ) {}

  /**
   * Runs `work` inside a transaction and gives its result once that is durable. `work` may run
   * more than once, if the file was locked.
   * @throws whatever `work` throws; the error of the file when the commit fails.
   */
  enqueue<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const attempt = (): Settlement => {
        const value = this.isolated(work);
        return () => resolve(value);
      };
      this.pending.push({ attempt, reject });
      this.flushing ??= this.flush();
    });
  }

  /** Resolves when no write is waiting. */
  async drained(): Promise<void> {
    while (this.flushing) await this.flushing;
  }

  private async flush(): Promise<void> {
    while (this.pending.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.pending.splice(0, MAX_BATCH);
      try {
        const settlements = await retryWhileBusy(() => this.commit(batch));
        for (const settle of settlements) settle();
      } catch (error) {
        for (const write of batch) write.reject(error);
      }
    }
    // in the same turn as the last look at `pending`: a write asked for later starts a new flush
    this.flushing = undefined;
  }

  private commit(batch: readonly PendingWrite[]): Settlement[] {
    this.file.exec('BEGIN IMMEDIATE');
    try {
      const settlements = batch.map((write) => this.settlementOf(write));
      this.file.exec('COMMIT');
      return settlements;
    } catch (error) {
      if (this.file.inTransaction) this.file.exec('ROLLBACK');
      this.onRollback();
      throw error;
    }
  }

  private settlementOf(write: PendingWrite): Settlement {
    try {
      return write.attempt();
    } catch (error) {
      if (isFileError(error) || !this.file.inTransaction) throw error;
      return () => write.reject(error);
    }
  }

  private isolated<T>(work: () => T): T {
    this.file.exec('SAVEPOINT write');
    try {
      const value = work();
      this.file.exec('RELEASE write');
      return value;
    } catch (error) {
      if (this.file.inTransaction) {
        this.file.exec('ROLLBACK TO write');
        this.file.exec('RELEASE write');
      }
      this.onRollback();
      throw error;
    }
  }
}
