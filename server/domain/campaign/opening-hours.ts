/** Opening hours of a desk: spans of the day for each weekday, as they hang at the door. */
import { err, ok, type Result } from '../result';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Minutes since midnight, `from` included and `until` not; 0 ≤ from < until ≤ 1440. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** Spans of a weekday in order, without overlaps; a day that is not named is closed. */
export type OpeningHours = Readonly<Partial<Record<Weekday, readonly TimeSpan[]>>>;

/** `unreadable`: not written as times; `order`: ends before it begins; `overlap`: two spans share time. */
export const HOURS_PROBLEMS = ['unreadable', 'order', 'overlap'] as const;
export type HoursProblem = (typeof HOURS_PROBLEMS)[number];

const SPAN = /^(\d{1,2})(?:[:h.](\d{2})?)?(?:-|–|—|đến)(\d{1,2})(?:[:h.](\d{2})?)?$/;
const DAY_END = 24 * 60;

/**
 * Reads the hours of one day as people write them: `7:30-11:30, 13h30 – 17h`; spans are parted by comma or
 * semicolon. Blank is a closed day.
 */
export function parseSpans(text: string): Result<readonly TimeSpan[], HoursProblem> {
  const parts = text
    .toLowerCase()
    .split(/[,;]/)
    .map((part) => part.replace(/\s+/g, ''))
    .filter((part) => part !== '');
  const spans: TimeSpan[] = [];
  for (const part of parts) {
    const span = parseSpan(part);
    if (!span.ok) return span;
    spans.push(span.value);
  }
  spans.sort((a, b) => a.from - b.from);
  const overlap = spans.some(({ from }, i) => from < (spans[i - 1]?.until ?? 0));
  return overlap ? err('overlap') : ok(spans);
}

/** `07:30–11:30, 13:30–17:00`; empty on a closed day. `parseSpans` reads it back. */
export function formatSpans(spans: readonly TimeSpan[]): string {
  return spans.map(({ from, until }) => `${formatTime(from)}–${formatTime(until)}`).join(', ');
}

/** Days with the same hours that follow each other, from Monday on; closed days are left out. */
export function runsOfDays(
  hours: OpeningHours,
): { first: Weekday; last: Weekday; spans: readonly TimeSpan[] }[] {
  const runs: { first: Weekday; last: Weekday; spans: readonly TimeSpan[] }[] = [];
  let open = false;
  for (const day of WEEKDAYS) {
    const spans = hours[day] ?? [];
    const current = runs.at(-1);
    if (open && current && formatSpans(current.spans) === formatSpans(spans)) current.last = day;
    else if (spans.length > 0) runs.push({ first: day, last: day, spans });
    open = spans.length > 0;
  }
  return runs;
}

function parseSpan(text: string): Result<TimeSpan, HoursProblem> {
  const [, fromHour, fromMinute, untilHour, untilMinute] = SPAN.exec(text) ?? [];
  const from = minutes(fromHour, fromMinute);
  const until = minutes(untilHour, untilMinute);
  if (from === undefined || until === undefined) return err('unreadable');
  return from < until ? ok({ from, until }) : err('order');
}

function minutes(hour: string | undefined, minute = '0'): number | undefined {
  if (hour === undefined || Number(minute) > 59) return undefined;
  const at = Number(hour) * 60 + Number(minute);
  return at <= DAY_END ? at : undefined;
}

function formatTime(at: number): string {
  const [hour, minute] = [Math.floor(at / 60), at % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
