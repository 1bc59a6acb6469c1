/** Keys of the catalogue of campaigns that the program puts together: stem → ends. */
import { QUOTA_CONFIRM_REFUSALS } from '../../server/actions/campaigns/confirm-quotas';
import { CAMPAIGN_STATES } from '../../server/domain/campaign/campaign';
import { CLOSING_DAY_PROBLEMS, DRAFT_PROBLEMS } from '../../server/domain/campaign/draft';
import { FINDING_CODES } from '../../server/domain/campaign/finding';
import { LEGAL_BASES } from '../../server/domain/campaign/legal-basis';
import { NOTICE_SUBJECTS } from '../../server/domain/campaign/notice';
import { POPULATION_SOURCES } from '../../server/domain/campaign/quota';
import { QUOTA_SHEET_PROBLEMS } from '../../server/domain/campaign/quota-sheet';
import { QUOTA_PROBLEMS } from '../../server/domain/campaign/quota-table';
import { SAMPLING_PROBLEMS } from '../../server/domain/campaign/sampling-plan';
import { ALLOCATIONS } from '../../server/domain/sampling/allocate';
import { SAMPLE_SIZE_METHODS } from '../../server/domain/sampling/sample-size';
import { LOCALES } from '../../server/i18n';
import {
  DRAFT_FIELDS,
  NAMED_TERMS,
} from '../../server/web/view-models/office/campaigns/draft-fields';
import { PLAN_FIELDS } from '../../server/web/view-models/office/campaigns/quota-plan';
import { USUAL_SUBJECTS } from '../../server/web/view-models/office/campaigns/usual-notice';

const STEPS = ['archive', 'close', 'copy', 'reschedule'];
const LINKS = ['archive', 'notices', 'preview', 'quotas', 'settings'];

const ENDS: Readonly<Record<string, readonly string[]>> = {
  allocation: ALLOCATIONS,
  archiveProblem: ['answers-arriving', 'too-early'],
  changeColumn: ['account', 'needed', 'on', 'population', 'reason', 'unit'],
  closingDayProblem: CLOSING_DAY_PROBLEMS,
  desks: ['title'],
  done: ['archived', 'closed', 'packChanged', 'rescheduled', 'saved'],
  draftProblem: DRAFT_PROBLEMS,
  field: Object.keys(DRAFT_FIELDS).filter((name) => name !== 'terms'),
  finding: FINDING_CODES,
  language: LOCALES,
  method: SAMPLE_SIZE_METHODS,
  people: ['title'],
  plan: Object.keys(PLAN_FIELDS),
  planHint: ['margin', 'minimumPerUnit'],
  'preview.outcome': ['accepted', 'invalid', 'screened-out'],
  quotaColumn: ['group', 'margin', 'needed', 'population', 'source', 'unit', 'units'],
  quotaConfirmRefused: QUOTA_CONFIRM_REFUSALS.filter((reason) => reason !== 'wrong-state'),
  quotaProblem: QUOTA_PROBLEMS,
  quotaSheetProblem: QUOTA_SHEET_PROBLEMS,
  refused: ['changed', 'wrong-state'],
  samplingProblem: SAMPLING_PROBLEMS,
  'setup.link': LINKS,
  source: POPULATION_SOURCES,
  standing: CAMPAIGN_STATES,
  subject: ['consent', 'summary', ...NOTICE_SUBJECTS],
  sure: ['archive', 'close'],
  term: NAMED_TERMS,
  usual: USUAL_SUBJECTS,
  'usual.legalBasis': LEGAL_BASES.map(({ id }) => id),
};

export const CAMPAIGN_KEYS: readonly string[] = [
  ...Object.entries(ENDS).flatMap(([stem, ends]) => ends.map((end) => `campaigns:${stem}.${end}`)),
  ...LINKS.map((link) => `campaigns:${link}.title`),
  ...STEPS.flatMap((step) =>
    ['button', 'text', 'title'].map((part) => `campaigns:step.${step}.${part}`),
  ),
];
