/** Keys of the start's and the commands' catalogues that the program puts together: stem → ends. */
import { SETTINGS } from '../../server/config';
import { LISTEN_PROBLEMS } from '../../server/listen';
import { CELL_PROBLEMS } from '../../server/score-file/problems';

const AGGREGATIONS = ['mean-of-groups', 'pooled-answers'];
const STAGES = ['criterion', 'total'];

const SCORE_ENDS: Readonly<Record<string, readonly string[]>> = {
  basis: ['derived', 'knowledge', 'reconstruction', 'source'],
  'index.column': ['item', 'percent', 'satisfied', 'valid'],
  'index.published': ['factor-mean', 'item-mean', 'pooled-answers'],
  'parameters.aggregation': AGGREGATIONS,
  'parameters.capAtMaximum': ['false', 'true'],
  'parameters.noOpinion': ['excluded', 'lowest', 'middle'],
  'parameters.rounding': STAGES,
  problem: CELL_PROBLEMS,
  'report.column': ['id', 'max', 'points', 'ratio', 'respondents'],
  'report.definition': ['official', 'reconstruction'],
  'working.column': ['code', 'option', 'people', 'product', 'value'],
  'working.combination': AGGREGATIONS,
  'working.group': ['counted', 'left'],
  'working.points': STAGES,
  'working.question.outside': ['counted', 'excluded'],
};

export const COMMAND_KEYS: readonly string[] = [
  ...Object.entries(SCORE_ENDS).flatMap(([stem, ends]) =>
    ends.map((end) => `score-file:${stem}.${end}`),
  ),
  ...SETTINGS.map((name) => `start:expected.${name}`),
  ...Object.values(LISTEN_PROBLEMS).map((problem) => `start:${problem}`),
];
