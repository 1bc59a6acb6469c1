/** Keys of the catalogue of monitoring that view-models put together: stem → ends. */
import { POPULATION_SOURCES } from '../../server/domain/campaign/quota';
import { STANDINGS } from '../../server/domain/participation/pace';
import { SAMPLE_STATES } from '../../server/domain/sampling/enough';

const ENDS: Readonly<Record<string, readonly string[]>> = {
  column: [
    ...['answered', 'needed', 'reached', 'expected', 'perDay', 'finish'],
    ...['population', 'source', 'valid', 'rate', 'margin'],
  ],
  sample: SAMPLE_STATES,
  source: POPULATION_SOURCES,
  standing: [...STANDINGS, 'none'],
  stat: ['answered', 'behind', 'daysLeft', 'turnout'],
};

export const MONITORING_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `monitoring:${stem}.${end}`),
);
