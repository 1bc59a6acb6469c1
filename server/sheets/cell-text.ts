/** Values of workbook cells as a person would type them. */
import { formatDay, parseDay } from '../domain/day';

/** Text as it is, dates as dd/mm/yyyy, truth values as Excel shows them, '' for nothing. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? dayText(value) : '';
}

/**
 * A number with decimal comma and without grouping: 1234567 · 62,35. Workbooks keep up to seventeen
 * digits (62.350000000000001), of which a double holds the shortest form.
 */
export function numberText(stored: string): string {
  const value = Number(stored);
  return Number.isFinite(value) ? String(value).replace('.', ',') : stored;
}

/** Workbooks keep days without a time zone; the parser gives them as UTC. */
function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const day = parseDay(value.toISOString().slice(0, 10));
  return day === undefined ? value.toISOString() : formatDay(day);
}
