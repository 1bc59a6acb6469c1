/** Keys that the program puts together, so that no search for whole keys finds them. */
import { NOTICE_SUBJECTS } from '../../server/domain/campaign/notice';
import { PROBLEM_STATUS } from '../../server/domain/problem';
import { FIELD_PROBLEM_CODES } from '../../server/web/view-models/answer/problems';
import { COMMAND_KEYS } from './command-keys';
import { OFFICE_KEYS } from './office-keys';

export const DYNAMIC_KEYS: readonly string[] = [
  ...Object.keys(FIELD_PROBLEM_CODES).flatMap((code) =>
    ['inline', 'summary'].map((part) => `problem:field.${code}.${part}`),
  ),
  ...Object.keys(PROBLEM_STATUS).flatMap((code) =>
    ['advice', 'lead', 'title'].map((part) => `problem:page.${code}.${part}`),
  ),
  ...COMMAND_KEYS,
  ...OFFICE_KEYS,
  ...NOTICE_SUBJECTS.map((subject) => `answer:notice.${subject}`),
  ...['condition', 'empty', 'english', 'filled', 'long', 'plain', 'wrong'].map(
    (state) => `gallery:states.${state}`,
  ),
];
