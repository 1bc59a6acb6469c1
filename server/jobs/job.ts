/** Work that the server does by itself, apart from requests: sending, reminding, erasing, tidying up. */
import type { Deps } from '../deps';

export interface Job {
  /** Names its lease and its lines in the log. */
  readonly name: string;
  /** Milliseconds from one start to the next, in all processes together. */
  readonly everyMs: number;
  /**
   * One run. It may end at any instant and be begun again by another process, so its steps must be
   * repeatable. `signal` says that the server stops, or that the lease is lost: finish the step, then return.
   * @throws whatever fails; it is logged and the job is tried again
   */
  run(deps: Deps, signal: AbortSignal): Promise<void>;
}
