import type { FailureCount } from '../../domain/access/lockout';

/** Tries at passwords and codes, by a key that names nobody; shared by all processes. */
export interface AttemptRepository {
  find(key: string): Promise<FailureCount | undefined>;
  /** Writes `next` if the count is still `seen`; false when somebody else tried meanwhile. */
  move(key: string, seen: FailureCount | undefined, next: FailureCount): Promise<boolean>;
  clear(keys: readonly string[]): Promise<void>;
  /** Clears away counts whose last try was before this time (ms). */
  removeBefore(time: number): Promise<void>;
}
