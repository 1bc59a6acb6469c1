/**
 * How long filling in takes, measured. Times are counted in memory and added to the store when somebody
 * asks, so that taking an answer costs no write for them; a process that dies loses a minute's times, which
 * moves a median by nothing.
 */
import { bucketOf, shownTime, type ShownTime } from '../domain/form/filling-time';
import type { Log } from '../log';
import type { FilledForm } from '../store/contracts/filling-times';
import type { Store } from '../store/store';

/** How long (ms) a median is shown before it is looked up again. */
const KEPT_MS = 60_000;

export interface FillingTimesParts {
  readonly store: Pick<Store, 'fillingTimes'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Pick<Log, 'warn'>;
}

interface Noted {
  readonly form: FilledForm;
  readonly counts: Map<number, number>;
}

interface Known {
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly time: Promise<ShownTime | undefined>;
}

export class FillingTimes {
  private noted = new Map<string, Noted>();
  private readonly known = new Map<string, Known>();

  constructor(private readonly parts: FillingTimesParts) {}

  /** Counts one filling that took so many seconds, as its device tells; what is no time is left out. */
  note(form: FilledForm, seconds: number): void {
    const bucket = bucketOf(seconds);
    if (bucket !== undefined) this.count(form, bucket, 1);
  }

  /**
   * The median of a group's fillings as it may be shown; undefined while there are too few. A page does
   * without it when the store fails.
   */
  shown(form: FilledForm): Promise<ShownTime | undefined> {
    const now = this.parts.now();
    const key = keyOf(form);
    const known = this.known.get(key);
    if (known && now < known.until) return known.time;
    const time = this.lookUp(form);
    this.known.set(key, { until: now + KEPT_MS, time });
    return time;
  }

  /** Adds what was counted to the store; what cannot be added is kept for the next time. */
  async flush(): Promise<void> {
    const taken = [...this.noted.values()];
    this.noted = new Map();
    for (const { form, counts } of taken) {
      try {
        await this.parts.store.fillingTimes.add(form, counts);
      } catch (error) {
        for (const [bucket, count] of counts) this.count(form, bucket, count);
        this.parts.log.warn({ err: error }, 'filling times are kept in memory');
      }
    }
  }

  private async lookUp(form: FilledForm): Promise<ShownTime | undefined> {
    await this.flush();
    try {
      return shownTime(await this.parts.store.fillingTimes.find(form));
    } catch (error) {
      this.parts.log.warn({ err: error }, 'filling times cannot be read');
      return undefined;
    }
  }

  private count(form: FilledForm, bucket: number, fillings: number): void {
    const key = keyOf(form);
    const { counts } = this.noted.get(key) ?? { counts: new Map<number, number>() };
    counts.set(bucket, (counts.get(bucket) ?? 0) + fillings);
    this.noted.set(key, { form, counts });
  }
}

function keyOf({ campaign, group }: FilledForm): string {
  return `${campaign}|${group}`;
}
