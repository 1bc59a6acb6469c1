/**
 * What a manager should be told without looking: a unit below the pace, a desk that has fallen silent, a
 * rush of answers at a desk. Alerts speak of how many answered, never of what, and change no figure.
 */
import { addDays, type Day } from '../day';
import type { GroupId } from '../definition/pack';
import type { DeskActivity, Rush } from './desk-activity';
import type { Progress } from './progress';

export type Alert =
  | {
      readonly kind: 'behind';
      readonly unit: string;
      readonly group: GroupId;
      readonly answered: number;
      /** What an even pace asks for by now. */
      readonly expected: number;
    }
  | {
      readonly kind: 'silent';
      readonly desk: string;
      /** Full working days since the last answer. */
      readonly quietDays: number;
      /** Absent where nobody has answered yet. */
      readonly lastOn?: Day;
    }
  | {
      readonly kind: 'rush';
      readonly desk: string;
      readonly day: Day;
      readonly answers: number;
      /** Median of the desk's other days with answers. */
      readonly usual: number;
    };

export const ALERT_KINDS = ['behind', 'silent', 'rush'] as const satisfies readonly Alert['kind'][];

export interface AlertQuestion {
  readonly units: readonly Progress[];
  readonly desks: readonly DeskActivity[];
  readonly rushes: readonly Rush[];
  readonly today: Day;
}

/** Rushes are told on their day and the next, since the last run of a day may come before its end. */
const RUSH_DAYS = 1;

/** Everything to be told today, units that lag furthest first. */
export function alertsOf({ units, desks, rushes, today }: AlertQuestion): readonly Alert[] {
  return [
    ...units.flatMap(behind),
    ...desks.filter(({ silent, desk }) => silent && desk.retiredOn === undefined).map(silence),
    ...rushes
      .filter(({ day }) => day >= addDays(today, -RUSH_DAYS))
      .map(({ desk, day, answers, usual }): Alert => {
        return { kind: 'rush', desk: desk.code, day, answers, usual };
      }),
  ];
}

/**
 * Names an alert so that it is told once: a lagging unit once a week (from Monday), a silence once, a rush
 * once.
 */
export function alertKey(alert: Alert, today: Day): string {
  switch (alert.kind) {
    case 'behind':
      return ['behind', alert.group, alert.unit, mondayOf(today)].join('|');
    case 'silent':
      return ['silent', alert.desk, alert.lastOn ?? ''].join('|');
    case 'rush':
      return ['rush', alert.desk, alert.day].join('|');
  }
}

/** A tenth of slack, so that one slow morning alarms nobody. */
function behind({ group, unit, answered, pace }: Progress): Alert[] {
  if (unit === undefined || pace?.standing !== 'behind') return [];
  if (answered * 10 >= pace.expected * 9) return [];
  return [{ kind: 'behind', unit, group, answered, expected: pace.expected }];
}

function silence({ desk, quietDays, lastOn }: DeskActivity): Alert {
  return { kind: 'silent', desk: desk.code, quietDays, ...(lastOn && { lastOn }) };
}

function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
