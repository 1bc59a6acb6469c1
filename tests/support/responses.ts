/** Responses for tests, counted and scored in one line. */
import type { Answers } from '../../server/domain/answers/answers';
import type { GroupId, PackContent, QuestionId } from '../../server/domain/definition/pack';
import { toDecimal, type Ratio } from '../../server/domain/score/ratio';
import { score } from '../../server/domain/score/score';
import type { CriterionScore, Scorecard } from '../../server/domain/score/scorecard';
import { Counter, type CounterOptions } from '../../server/domain/tally/counter';
import type { Tally } from '../../server/domain/tally/tally';
import { aForm } from './a-pack';

/** So many respondents who answered exactly this. */
export function times(count: number, answers: Answers): Answers[] {
  return Array.from({ length: count }, () => answers);
}

/** Respondents who answered one question only: `spread('q', { A: 20, B: 8 })` are 28. */
export function spread(question: QuestionId, counts: Readonly<Record<string, number>>): Answers[] {
  return Object.entries(counts).flatMap(([code, count]) => times(count, { [question]: code }));
}

/** The tally of one group's responses. */
export function count(
  pack: PackContent,
  group: GroupId,
  responses: readonly Answers[],
  options?: CounterOptions,
): Tally {
  const counter = new Counter(pack, aForm(pack, group), options);
  for (const answers of responses) counter.add(answers);
  return counter.tally();
}

export function countAll(
  pack: PackContent,
  responses: Readonly<Record<GroupId, readonly Answers[]>>,
): Map<GroupId, Tally> {
  return new Map(
    Object.entries(responses).map(([group, answers]) => [group, count(pack, group, answers)]),
  );
}

export function scoreOf(
  pack: PackContent,
  responses: Readonly<Record<GroupId, readonly Answers[]>>,
): Scorecard {
  return score(pack, countAll(pack, responses));
}

/** The criterion of a scorecard. @throws Error when it is not there */
export function criterion(card: Scorecard, id: string): CriterionScore {
  const found = card.fields.flatMap((field) => field.criteria).find((one) => one.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

/** Printed points of a criterion; null when it has none. */
export function points(card: Scorecard, id: string, decimals = 2): string | null {
  return printed(criterion(card, id).points, decimals);
}

export function printed(value: Ratio | undefined, decimals = 2): string | null {
  return value === undefined ? null : toDecimal(value, decimals);
}
