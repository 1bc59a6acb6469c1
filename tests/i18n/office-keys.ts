/** Keys of the office's catalogue that view-models put together: stem → ends. */
import { CAMPAIGN_STATES } from '../../server/domain/campaign/campaign';
import { CHANNELS } from '../../server/domain/campaign/response';
import { CAMPAIGN_NAV } from '../../server/web/view-models/office/campaign-nav';
import { CAMPAIGN_PAGES } from '../../server/web/view-models/office/campaign-frame';

const FORMULAS = ['factor-mean', 'item-mean', 'pooled-answers'];
const HIDDEN = ['hidden-until-closing', 'nobody', 'too-few'];

const ENDS: Readonly<Record<string, readonly string[]>> = {
  'basis.legend': ['derived', 'knowledge', 'reconstruction'],
  'basis.status': ['derived', 'knowledge', 'reconstruction', 'source'],
  campaignNav: [...Object.keys(CAMPAIGN_NAV), ...Object.values(CAMPAIGN_NAV).flatMap(Object.keys)],
  channel: CHANNELS,
  'channels.note': ['bias', 'groups', 'withheld'],
  criterion: ['next', 'points', 'possible', 'previous'],
  'criterion.pending': ['none', 'range'],
  definition: ['decision', 'hash', 'pack'],
  formula: FORMULAS,
  outside: ['blank', 'noOpinion', 'notApplicable', 'spoilt'],
  pages: CAMPAIGN_PAGES,
  rule: [
    'aggregation',
    'capAtMaximum',
    'method',
    'minValid',
    'noOpinion',
    'rounding',
    'valueSets',
    'weights',
  ],
  'rule.aggregationText': ['mean-of-groups', 'pooled-answers'],
  'rule.capText': ['false', 'true'],
  'rule.noOpinionText': ['excluded', 'lowest', 'middle'],
  'rule.roundingText': ['criterion', 'total'],
  'satisfaction.caution': ['base', 'channels', 'formula', 'notOfficial'],
  state: CAMPAIGN_STATES,
  visibility: [...HIDDEN, 'not-asked', 'shown'],
  visibilityShort: HIDDEN,
  working: ['printed', 'rounded'],
};

export const OFFICE_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `office:${stem}.${end}`),
);
