/**
 * One stored answer to a form. Nothing in it leads to a person: the id is a hash of secrets that only
 * the respondent's browser holds, there is no time, and an invited answer has not even a day.
 */
import type { Answers } from '../answers/answers';
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';

/** How an answer came in. Desks and samples are biased differently, so channels are kept apart. */
export const CHANNELS = ['qr', 'kiosk', 'link', 'sample', 'paper', 'phone', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A set of responses that is counted together. */
export interface Partition {
  readonly campaign: string;
  /** Code of the unit assessed. */
  readonly unit: string;
  readonly group: GroupId;
  readonly channel: Channel;
  /** Day of answering; absent behind a personal link, whatever the group: those partitions are split by `shard`. */
  readonly day?: Day;
  /** First digit of the response id. */
  readonly shard?: string;
}

export interface Response {
  readonly id: string;
  readonly partition: Partition;
  /** Desk of a QR answer. */
  readonly desk?: string;
  /** Counts replacements by the same browser, from 1. */
  readonly revision: number;
  readonly answers: Answers;
}

/** The key of a partition; `|` does not occur in its parts. */
export function partitionKey(partition: Partition): string {
  const { campaign, unit, group, channel, day, shard } = partition;
  return [campaign, unit, group, channel, day ?? `#${shard ?? ''}`].join('|');
}

/** The partition in which a response is counted. */
export function partitionOf(
  place: { campaign: string; unit: string; group: GroupId; channel: Channel; invited: boolean },
  responseId: string,
  today: Day,
): Partition {
  const { invited, ...common } = place;
  return invited ? { ...common, shard: responseId.slice(0, 1) } : { ...common, day: today };
}
