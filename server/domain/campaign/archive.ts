/**
 * What an archived campaign is, as one value whose hash is kept. Every part is named here, so that a later
 * version of the program, which may count or compute more, makes the same value from the same answers.
 */
import type { PublicScorecard } from '../disclosure/publish';
import { criteriaOf } from '../definition/pack';
import type { Ratio } from '../score/ratio';
import type { GroupScore, IndexScore } from '../score/scorecard';
import type { PartitionTally } from '../tally/roll-up';
import type { QuestionTally, Tally } from '../tally/tally';
import { lastDayOf, type Campaign } from './campaign';
import { partitionKey } from './response';

/** Moves when the value below is made otherwise; the number is part of the value. */
const FORMAT = 1;

/**
 * The content of an archive, to be written as canonical JSON and hashed by SHA-256: the campaign, the hash
 * of its pack, the counts of every partition that has answers, and the published figures as exact
 * fractions `numerator/denominator`.
 */
export function archiveContent(
  campaign: Campaign,
  parts: readonly PartitionTally[],
  card: PublicScorecard,
): unknown {
  const { id, name, packId, packHash, rootUnit, unitsOn, opensOn, groups, terms, notices } =
    campaign;
  return {
    format: FORMAT,
    campaign: { id, name, packId, rootUnit, unitsOn, opensOn, groups, terms, notices },
    lastDay: lastDayOf(campaign),
    pack: packHash,
    partitions: parts
      .filter(({ tally }) => tally.responses > 0)
      .map(({ partition, tally }) => ({ key: partitionKey(partition), ...countsOf(tally) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    result: resultOf(card),
  };
}

function countsOf({ responses, questions, valid }: Tally) {
  return {
    responses,
    questions: Object.fromEntries(
      Object.entries(questions).map(([id, question]) => [id, questionCounts(question)]),
    ),
    valid,
  };
}

function questionCounts(tally: QuestionTally) {
  const { answered, noOpinion, blank, notApplicable, spoilt, options } = tally;
  return { answered, noOpinion, blank, notApplicable, spoilt, options };
}

function resultOf(card: PublicScorecard) {
  return {
    criteria: criteriaOf(card).map(({ id, points, percent, groups }) => ({
      id,
      points: exact(points),
      percent: exact(percent),
      groups: groups.map(groupFigures),
    })),
    indexes: card.indexes.map(indexFigures),
    overallIndex: exact(card.overallIndex),
    total: exact(card.total),
    max: exact(card.max),
  };
}

function groupFigures({ group, n, counted, percent }: GroupScore) {
  return { group, n, counted, percent: exact(percent) };
}

function indexFigures({ id, published, n }: IndexScore) {
  return { id, published: exact(published), n };
}

/** Null where nothing can be said, since JSON leaves undefined out. */
function exact(value: Ratio | undefined): string | null {
  return value === undefined ? null : `${value.s * value.n}/${value.d}`;
}
