/** Goes on with imports whose process died, and erases files that nobody confirmed. */
import { rollImportsForward } from '../actions/imports/apply-import';
import type { Job } from './job';

export const importsJob: Job = {
  name: 'imports',
  everyMs: 60_000,
  run: rollImportsForward,
};
