/** How many answers came from where and when: participation, never what was answered. */
import type { Channel, Partition } from '../campaign/response';
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';
import type { PartitionCount } from '../tally/partition-count';
import type { Tally } from '../tally/tally';

/** A partition with what is counted of it, of which only the numbers of responses matter here. */
export interface PartitionResponses {
  readonly partition: Partition;
  readonly count: {
    readonly tally: Pick<Tally, 'responses'>;
    readonly desks: PartitionCount['desks'];
  };
}

/** Answers of one place; those of invited people carry no day and are in `total` only. */
export interface Trend {
  readonly total: number;
  readonly byDay: ReadonlyMap<Day, number>;
}

export interface ResponseCounts {
  /** Group → code of the assessed unit → answers. */
  readonly byUnit: ReadonlyMap<GroupId, ReadonlyMap<string, Trend>>;
  readonly byGroup: ReadonlyMap<GroupId, Trend>;
  readonly byChannel: ReadonlyMap<GroupId, ReadonlyMap<Channel, number>>;
  /** Desk code → answers given at that desk. */
  readonly byDesk: ReadonlyMap<string, Trend>;
}

class GrowingTrend implements Trend {
  total = 0;
  readonly byDay = new Map<Day, number>();

  add(count: number, day: Day | undefined): void {
    this.total += count;
    if (day !== undefined) this.byDay.set(day, (this.byDay.get(day) ?? 0) + count);
  }

  addAll({ total, byDay }: Trend): void {
    this.total += total;
    for (const [day, count] of byDay) this.byDay.set(day, (this.byDay.get(day) ?? 0) + count);
  }
}

/** Adds partitions up in one pass; those without responses leave no trace. */
export function countResponses(parts: Iterable<PartitionResponses>): ResponseCounts {
  const byUnit = new Map<GroupId, Map<string, GrowingTrend>>();
  const byChannel = new Map<GroupId, Map<Channel, number>>();
  const byDesk = new Map<string, GrowingTrend>();
  for (const { partition, count } of parts) {
    const { responses } = count.tally;
    if (responses === 0) continue;
    const { group, unit, channel, day } = partition;
    trendAt(mapAt(byUnit, group), unit).add(responses, day);
    const channels = mapAt(byChannel, group);
    channels.set(channel, (channels.get(channel) ?? 0) + responses);
    for (const [desk, own] of Object.entries(count.desks)) trendAt(byDesk, desk).add(own, day);
  }
  const byGroup = new Map([...byUnit].map(([group, units]) => [group, sumOf(units.values())]));
  return { byUnit, byGroup, byChannel, byDesk };
}

function sumOf(trends: Iterable<Trend>): Trend {
  const sum = new GrowingTrend();
  for (const trend of trends) sum.addAll(trend);
  return sum;
}

/** The last day with an answer; undefined for none. */
export function lastDayIn({ byDay }: Trend): Day | undefined {
  let last: Day | undefined;
  for (const day of byDay.keys()) if (last === undefined || day > last) last = day;
  return last;
}

function trendAt<K>(trends: Map<K, GrowingTrend>, key: K): GrowingTrend {
  const trend = trends.get(key) ?? new GrowingTrend();
  trends.set(key, trend);
  return trend;
}

function mapAt<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const map = maps.get(key) ?? new Map<L, V>();
  maps.set(key, map);
  return map;
}
