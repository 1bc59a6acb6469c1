/** Words that a campaign puts into its pack's placeholders; some follow from its days. */
import { formatDay, type Day } from '../day';
import type { Terms, Text } from '../text';

/** Placeholders that follow from the days, so that an extended campaign never tells an old deadline. */
export const DERIVED_TERMS = ['HAN_NOP'] as const;

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The values of the pack's `campaignTerms`: `HAN_NOP` is the closing day. */
export function termsOf({
  terms,
  closesOn,
}: {
  readonly terms: Terms;
  readonly closesOn: Day;
}): Terms {
  return { ...terms, HAN_NOP: dayInWords(closesOn) };
}

/** `31/12/2024`, and `31 December 2024` in English. */
export function dayInWords(value: Day): Text {
  const [year = '', month, date] = value.split('-');
  const name = ENGLISH_MONTHS[Number(month) - 1] ?? '';
  return { vi: formatDay(value), en: `${Number(date)} ${name} ${year}` };
}
