/** Checks that a well-formed pack makes sense: every reference, sum, order and translation. */
import { checkBases } from './check-bases';
import { checkConditions } from './check-conditions';
import { checkDays } from './check-days';
import { checkExamples } from './check-examples';
import { checkIds } from './check-ids';
import { checkIndexes } from './check-indexes';
import { checkPoints } from './check-points';
import { checkQuestionnaires } from './check-questionnaires';
import { checkQuestions } from './check-questions';
import { checkRules } from './check-rules';
import { checkScales } from './check-scales';
import { checkScoring } from './check-scoring';
import { checkTexts } from './check-texts';
import type { Fault } from './fault';
import type { PackContent } from './pack';

const CHECKS: readonly ((pack: PackContent) => Fault[])[] = [
  checkIds,
  checkDays,
  checkTexts,
  checkBases,
  checkScales,
  checkQuestions,
  checkConditions,
  checkQuestionnaires,
  checkPoints,
  checkRules,
  checkScoring,
  checkIndexes,
  checkExamples,
];

/** Every fault of a pack that has the shape of the schema; an empty list when its references and sums hold. */
export function checkPack(pack: PackContent): Fault[] {
  return CHECKS.flatMap((check) => check(pack));
}
