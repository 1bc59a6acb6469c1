/** A clock that stands still until a test moves it. */
import { day } from '../../server/domain/day';
import type { Clock } from '../../server/clock';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

export class TurningClock implements Clock {
  private at: number;

  /** @param start an instant, such as `2024-11-15T08:00:00+07:00` */
  constructor(start: string) {
    this.at = Date.parse(start);
  }

  now(): number {
    return this.at;
  }

  today() {
    return day(new Date(this.at + VIETNAM_OFFSET_MS).toISOString().slice(0, 10));
  }

  /** Moves on by so many milliseconds. */
  forward(ms: number): void {
    this.at += ms;
  }

  /** Jumps to an instant. */
  set(instant: string): void {
    this.at = Date.parse(instant);
  }
}
