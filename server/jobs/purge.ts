import { purge } from '../actions/retention/purge';
import type { Job } from './job';

/** Clears away what has expired. */
export const purgeJob: Job = { name: 'purge', everyMs: 60 * 60_000, run: (deps) => purge(deps) };
