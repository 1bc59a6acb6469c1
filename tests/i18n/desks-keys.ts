/** Keys of desks and their papers that the program puts together: stem → ends. */
import { WEEKDAYS } from '../../server/domain/campaign/opening-hours';
import { STEPS } from '../../server/documents/poster-drawings';

const LINES = ['first', 'second', 'third'];

const ENDS: Readonly<Record<string, readonly string[]>> = {
  'desks:code.replaced': ['lead', 'title'],
  'desks:code.retired': ['lead', 'title'],
  'desks:done': ['added', 'changed', 'replaced', 'retired'],
  'desks:field': ['name', 'nameEn'],
  'desks:poster': ['all', 'one'],
  'desks:problem.doors': ['not-offered'],
  'desks:problem.fields': ['too-long', 'too-many'],
  'desks:problem.hours': ['order', 'overlap', 'unreadable'],
  'desks:problem.name': ['missing', 'too-long'],
  'desks:problem.nameEn': ['too-long'],
  'desks:problem.unit': ['unknown'],
  'desks:replace': ['lead', 'save', 'title', ...LINES],
  'desks:retire': ['lead', 'save', 'title', ...LINES],
  'desks:retired.column': ['code', 'name', 'replacedBy', 'since'],
  'desks:weekday': WEEKDAYS,
  ...Object.fromEntries(STEPS.map((step) => [`documents:step.${step}`, ['text', 'title']])),
};

export const DESKS_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `${stem}.${end}`),
);
