/** P(q,g) of method HN-R1 (reconstruction, step 1): the mean value of a question's valid answers. */
import type { OptionCode, PackContent, QuestionId, Scoring } from '../definition/pack';
import type { QuestionTally } from '../tally/tally';
import { ratio, sum, ZERO, type Ratio } from './ratio';
import type { QuestionScore } from './scorecard';

const NOBODY: QuestionTally = {
  answered: 0,
  noOpinion: 0,
  blank: 0,
  notApplicable: 0,
  spoilt: 0,
  options: {},
};

/**
 * Scores one question of one group from its counts.
 * @throws RangeError when the question has no scale (`checkPack` excludes that for measuring questions).
 */
export function scoreQuestion(
  pack: PackContent,
  scoring: Scoring,
  id: QuestionId,
  tally: QuestionTally = NOBODY,
): QuestionScore {
  const options = scaleValues(pack, scoring, id).map(({ code, value }) => ({
    code,
    value,
    count: tally.options[code] ?? 0,
  }));
  const noOpinionValue = valueOfNoOpinion(
    scoring,
    options.map((option) => option.value),
  );
  const noOpinions = noOpinionValue === undefined ? 0 : tally.noOpinion;
  const weighted = sum(options.map((option) => option.value.mul(option.count))).add(
    (noOpinionValue ?? ZERO).mul(noOpinions),
  );
  const valid = tally.answered + noOpinions;
  return {
    question: id,
    options,
    ...(noOpinionValue && { noOpinionValue }),
    noOpinion: tally.noOpinion,
    blank: tally.blank,
    notApplicable: tally.notApplicable,
    spoilt: tally.spoilt,
    valid,
    weighted,
    ...(valid > 0 && { percent: weighted.div(valid) }),
  };
}

/** The percent of each option of the question's scale, by the value set that the scoring chooses. */
function scaleValues(
  pack: PackContent,
  scoring: Scoring,
  id: QuestionId,
): { code: OptionCode; value: Ratio }[] {
  const question = pack.questions[id];
  const scaleId = question?.kind === 'single-choice' ? question.scale : undefined;
  const scale = scaleId === undefined ? undefined : pack.scales[scaleId];
  if (scaleId === undefined || !scale) throw new RangeError(`question ${id} has no scale`);
  const set = scoring.valueSets[scaleId];
  const alternative = set === undefined ? undefined : scale.alternatives[set];
  return scale.options.map((option) => ({
    code: option.code,
    value: ratio(alternative?.[option.code] ?? option.value),
  }));
}

function valueOfNoOpinion(scoring: Scoring, values: readonly Ratio[]): Ratio | undefined {
  if (scoring.noOpinion === 'excluded') return undefined;
  const sorted = [...values].sort((a, b) => a.compare(b));
  const lowest = sorted[0] ?? ZERO;
  const highest = sorted.at(-1) ?? ZERO;
  return scoring.noOpinion === 'lowest' ? lowest : lowest.add(highest).div(2);
}
