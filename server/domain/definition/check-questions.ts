/** The bank of questions, each by itself. */
import { checkCodes } from './check-scales';
import { fault, type Fault, type Path } from './fault';
import {
  criteriaOf,
  questionIds,
  type MultipleChoice,
  type NumberQuestion,
  type PackContent,
  type Question,
  type QuestionId,
  type SingleChoice,
  type UnitChoice,
} from './pack';

const MOST_NUMBERS = 1000;

/**
 * Options, scales, ranges and unit kinds of questions, questions that no questionnaire asks, and required
 * ones that measure: who does not want to judge leaves a blank.
 */
export function checkQuestions(pack: PackContent): Fault[] {
  const asked = new Set(pack.questionnaires.flatMap(questionIds));
  const measuring = measuringIds(pack);
  return Object.entries(pack.questions).flatMap(([id, question]) => [
    ...(asked.has(id) ? [] : [fault(['questions', id], `no questionnaire asks question "${id}"`)]),
    ...(question.required && measuring.has(id)
      ? [fault(['questions', id, 'required'], `question "${id}" measures, so it is not required`)]
      : []),
    ...checkQuestion(pack, question, ['questions', id]),
  ]);
}

/** Questions that a criterion or an index is measured by, for any group. */
function measuringIds(pack: PackContent): ReadonlySet<QuestionId> {
  const rules = criteriaOf(pack).flatMap(({ rule }) =>
    rule.kind === 'group-mean' ? Object.values(rule.questions).flat() : [],
  );
  const items = pack.indexes.flatMap(({ factors }) => factors.flatMap((factor) => factor.items));
  return new Set([...rules, ...items]);
}

function checkQuestion(pack: PackContent, question: Question, at: Path): Fault[] {
  switch (question.kind) {
    case 'single-choice':
      return checkSingleChoice(pack, question, at);
    case 'multiple-choice':
      return checkMultipleChoice(question, at);
    case 'number':
      return checkNumber(question, at);
    case 'unit-choice':
      return checkUnitChoice(pack, question, at);
    case 'text':
      return [];
  }
}

function checkSingleChoice(pack: PackContent, question: SingleChoice, at: Path): Fault[] {
  const { scale, options } = question;
  const faults: Fault[] = [];
  if ((scale === undefined) === (options === undefined)) {
    faults.push(fault(at, 'needs either a scale or options of its own'));
  }
  if (scale !== undefined && !Object.hasOwn(pack.scales, scale)) {
    faults.push(fault([...at, 'scale'], `unknown scale "${scale}"`));
  }
  const codes = (options ?? []).map((option) => option.code);
  return [...faults, ...checkNoOpinion(question, at), ...checkCodes(codes, [...at, 'options'])];
}

function checkNoOpinion(
  { noOpinion, noOpinionLabel }: SingleChoice | MultipleChoice,
  at: Path,
): Fault[] {
  return noOpinionLabel && !noOpinion
    ? [fault([...at, 'noOpinionLabel'], 'stands without noOpinion: true')]
    : [];
}

function checkMultipleChoice(question: MultipleChoice, at: Path): Fault[] {
  const { options, limit } = question;
  const codes = options.map((option) => option.code);
  const ending = options.flatMap((option, i) =>
    option.ends
      ? [fault([...at, 'options', i, 'ends'], 'only a single choice can end the form')]
      : [],
  );
  const faults = [
    ...checkNoOpinion(question, at),
    ...checkCodes(codes, [...at, 'options']),
    ...ending,
  ];
  if (limit === undefined || limit <= options.length) return faults;
  return [
    ...faults,
    fault([...at, 'limit'], `limit ${limit} is over the ${options.length} options`),
  ];
}

/** Each number is counted by itself, so there must not be too many of them. */
function checkNumber({ min, max }: NumberQuestion, at: Path): Fault[] {
  if (min >= max) return [fault([...at, 'max'], `max ${max} is not above min ${min}`)];
  return max - min < MOST_NUMBERS
    ? []
    : [fault([...at, 'max'], `${min} to ${max} are more than ${MOST_NUMBERS} numbers`)];
}

function checkUnitChoice(pack: PackContent, { unitKinds }: UnitChoice, at: Path): Fault[] {
  const known = pack.unitKinds.map((kind) => kind.id);
  return unitKinds.flatMap((kind, i) =>
    known.includes(kind) ? [] : [fault([...at, 'unitKinds', i], `unknown unit kind "${kind}"`)],
  );
}
