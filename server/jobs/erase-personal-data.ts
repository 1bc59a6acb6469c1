import { erasePersonalData } from '../actions/retention/erase-personal-data';
import type { Job } from './job';

/** Erases names and addresses of invited people when their time is over. */
export const erasePersonalDataJob: Job = {
  name: 'erase-personal-data',
  everyMs: 60 * 60_000,
  run: erasePersonalData,
};
