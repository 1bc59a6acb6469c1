/** What a check before opening found. Words are in `campaigns:finding.<code>`. */
import type { Day } from '../day';
import type { CriterionId, GroupId } from '../definition/pack';
import type { NoticeSubject } from './notice';

export const FINDING_CODES = [
  'criterion-unmeasured',
  'days',
  'group-left-out',
  'index-unmeasured',
  'no-desk',
  'no-group',
  'no-invitation',
  'no-notice',
  'no-quota',
  'notice-incomplete',
  'notice-placeholder',
  'past',
  'root',
  'term-missing',
  'untranslated',
  'validity',
  'withdrawn',
] as const;

export interface Finding {
  readonly severity: 'blocking' | 'warning';
  readonly code: (typeof FINDING_CODES)[number];
  /** Tells the finding from others, and from itself once what it is about has changed. */
  readonly key: string;
  /** The criterion or index that is not measured. */
  readonly criterion?: CriterionId;
  /** Criteria and indexes that a group left out would have helped to measure. */
  readonly criteria?: readonly CriterionId[];
  readonly group?: GroupId;
  /** Placeholders without words. */
  readonly terms?: readonly string[];
  /** What a notice does not say; `summary` for its essence. */
  readonly subjects?: readonly (NoticeSubject | 'summary')[];
  readonly unit?: string;
  readonly day?: Day;
}
