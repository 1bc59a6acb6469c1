/** Time, the first of the three impure things that are handed in: days are cut in Vietnam's time zone. */
import { day, type Day } from './domain/day';

export interface Clock {
  /** The calendar day in Asia/Ho_Chi_Minh. */
  today(): Day;
  /** Milliseconds since the epoch; for intents, limits and logs, never for answers. */
  now(): number;
}

const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export const systemClock: Clock = {
  today: () => day(FORMAT.format(new Date())),
  now: () => Date.now(),
};
