/** Keys of the catalogue of invited people that view-models put together: stem → ends. */
import { CONFIRM_REFUSALS } from '../../server/actions/people/confirm-people';
import { EDIT_REFUSALS } from '../../server/actions/people/edit-people';
import { ISSUE_REFUSALS } from '../../server/actions/people/issue-links';
import { ISSUE_WAYS, LEFT_OUT_REASONS } from '../../server/domain/people/reach';
import { PERSON_FIELDS, PERSON_PROBLEMS } from '../../server/domain/people/read-person';
import { MAIL_STANDINGS } from '../../server/web/view-models/office/people/filter';

const ENDS: Readonly<Record<string, readonly string[]>> = {
  column: ['answered', 'contact', 'group', 'link', 'mail', 'name', 'title', 'unit'],
  confirmRefused: CONFIRM_REFUSALS,
  field: PERSON_FIELDS,
  issueRefused: ISSUE_REFUSALS,
  leftOut: LEFT_OUT_REASONS,
  mail: MAIL_STANDINGS,
  preview: ISSUE_WAYS,
  problem: PERSON_PROBLEMS,
  refused: EDIT_REFUSALS,
  save: ISSUE_WAYS,
  template: ['missing', 'no-link', 'too-long', 'unknown-mark'],
  way: ISSUE_WAYS,
  wayHint: ISSUE_WAYS,
};

export const PEOPLE_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `people:${stem}.${end}`),
);
