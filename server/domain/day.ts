/**
 * A calendar day in Asia/Ho_Chi_Minh. Days, never instants, are what campaigns and answers carry:
 * the second of an answer could single out the person who stood at the counter.
 */
export type Day = string & { readonly __brand: 'Day' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; undefined when the text is not a day of the calendar. */
export function parseDay(text: string): Day | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  const valid = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  return valid ? (text as Day) : undefined;
}

/** Like `parseDay`, for days that the program itself writes. @throws RangeError when it is not one. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a day (YYYY-MM-DD): ${text}`);
  return parsed;
}

/** The day `count` days after (or before, when negative). */
export function addDays(from: Day, count: number): Day {
  const instant = new Date(`${from}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + count);
  return day(instant.toISOString().slice(0, 10));
}

/** `dd/mm/yyyy`, the order of Vietnamese administrative papers (Nghị định 30/2020/NĐ-CP). */
export function formatDay(value: Day): string {
  const [year, month, date] = value.split('-');
  return `${date}/${month}/${year}`;
}

/** Reads `d/m/yyyy` as people type it, with `/`, `-` or `.`; undefined when it is not a day of the calendar. */
export function parseTypedDay(text: string): Day | undefined {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const [, date = '', month = '', year = ''] = match;
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
