/** Counters of a campaign that stand beside its responses. */
import type { Day } from '../domain/day';
import type { GroupId } from '../domain/definition/pack';
import { groupBy } from '../domain/draw/group-by';
import type { CampaignDays } from './calendar-rhythm';
import type { Volumes } from './demonstration-schema';
import type { AnsweredLink } from './describe-invitations';
import type { SeededRandom } from './seeded-random';

/** A counter and what it stands at. */
export interface CounterValue {
  readonly kind: 'screened-out' | 'invited-answers';
  readonly group: GroupId;
  readonly day?: Day;
  readonly count: number;
}

/** People screened out, and answers through personal links by day, drawn apart from the answers themselves. */
export function describeCounters(
  { screenedOut }: Pick<Volumes, 'screenedOut'>,
  answers: readonly AnsweredLink[],
  days: CampaignDays,
  random: SeededRandom,
): readonly CounterValue[] {
  const screened = Object.entries(screenedOut).map(([group, count]): CounterValue => ({
    kind: 'screened-out',
    group,
    count,
  }));
  const byGroup = [...groupBy(answers, ({ group }) => group)];
  return [
    ...screened,
    ...byGroup.flatMap(([group, own]) => countByDay(group, own.length, days, random)),
  ];
}

function countByDay(
  group: GroupId,
  total: number,
  days: CampaignDays,
  random: SeededRandom,
): CounterValue[] {
  const counts = new Map<Day, number>();
  for (let i = 0; i < total; i += 1) {
    const day = days.link.draw(random);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, count]) => ({ kind: 'invited-answers', group, day, count }));
}
