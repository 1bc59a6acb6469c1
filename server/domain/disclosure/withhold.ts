/**
 * Takes small bases out of tallies before anything is computed from them, so that no figure of a
 * publication, however derived, contains an answer from a base under the threshold.
 */
import type { GroupId, PackContent } from '../definition/pack';
import { EMPTY_TALLY, type QuestionTally, type Tally } from '../tally/tally';

export type GroupTallies = ReadonlyMap<GroupId, Tally>;

/** Respondents whose answers a question's figures are made of; 'không biết' and blanks make none. */
export function baseOf(question: QuestionTally | undefined): number {
  return question?.answered ?? 0;
}

/** The tallies without groups and questions whose base is under the pack's threshold. */
export function withholdSmallBases(pack: PackContent, tallies: GroupTallies): GroupTallies {
  const threshold = pack.disclosure.minimumBase;
  return new Map(
    [...tallies].map(([group, tally]) => [
      group,
      tally.responses < threshold
        ? EMPTY_TALLY
        : keepQuestions(tally, (question) => baseOf(question) >= threshold),
    ]),
  );
}

/** The tally with only those questions; the rest is as if it had not been asked. */
export function keepQuestions(
  tally: Tally,
  keep: (question: QuestionTally, id: string) => boolean,
): Tally {
  return {
    ...tally,
    questions: Object.fromEntries(
      Object.entries(tally.questions).filter(([id, question]) => keep(question, id)),
    ),
  };
}
