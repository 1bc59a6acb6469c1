/**
 * Instants of the office (acts, sessions, mails) in Vietnam's time, which is UTC+7 the whole year. Answers
 * of respondents have no instant.
 */
import { day, formatDay, type Day } from './day';

const OFFSET = 7 * 3600 * 1000;
const DAY = 24 * 3600 * 1000;

/** The day of an instant (ms since the epoch). */
export function dayOf(instant: number): Day {
  return day(local(instant).slice(0, 10));
}

/** `dd/mm/yyyy HH:mm:ss`. */
export function formatInstant(instant: number): string {
  return `${formatDay(dayOf(instant))} ${local(instant).slice(11, 19)}`;
}

/** The first instant of a day, in ms since the epoch. */
export function startOf(from: Day): number {
  return Date.parse(`${from}T00:00:00Z`) - OFFSET;
}

/** The first instant after a day. */
export function endOf(on: Day): number {
  return startOf(on) + DAY;
}

function local(instant: number): string {
  return new Date(instant + OFFSET).toISOString();
}
