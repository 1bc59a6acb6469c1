import { completeDraws } from '../actions/draw/complete-draws';
import type { Job } from './job';

/** Invites drawn people and their reserves where a process died before it had done so. */
export const completeDrawsJob: Job = {
  name: 'complete-draws',
  everyMs: 5 * 60_000,
  run: completeDraws,
};
