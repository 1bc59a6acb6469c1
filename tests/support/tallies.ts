/** Tallies from a few lines: so many people of a group answered exactly this. */
import type { Answers } from '../../server/domain/answers/answers';
import type { PackContent } from '../../server/domain/definition/pack';
import { prepareForm } from '../../server/domain/form/prepare-form';
import { Counter } from '../../server/domain/tally/counter';
import type { Tally } from '../../server/domain/tally/tally';

/** The tally of a group whose people answered as the rows say: [times, answers]. */
export function tallyOf(
  pack: PackContent,
  group: string,
  rows: readonly (readonly [times: number, answers: Answers])[],
): Tally {
  const counter = new Counter(pack, prepareForm(pack, group, { terms: {} }));
  for (const [times, answers] of rows) {
    for (let person = 0; person < times; person += 1) counter.add(answers);
  }
  return counter.tally();
}
