/** The bank of questions, each by itself. */
import { checkCodes } from './check-scales';
import { fault, type Fault, type Path } from './fault';
import {
  questionIds,
  type MultipleChoice,
  type PackContent,
  type Question,
  type SingleChoice,
  type UnitChoice,
} from './pack';

/** Options, scales and unit kinds of questions, and questions that no questionnaire asks. */
export function checkQuestions(pack: PackContent): Fault[] {
  const asked = new Set(pack.questionnaires.flatMap(questionIds));
  return Object.entries(pack.questions).flatMap(([id, question]) => [
    ...(asked.has(id) ? [] : [fault(['questions', id], `no questionnaire asks question "${id}"`)]),
    ...checkQuestion(pack, question, ['questions', id]),
  ]);
}

function checkQuestion(pack: PackContent, question: Question, at: Path): Fault[] {
  switch (question.kind) {
    case 'single-choice':
      return checkSingleChoice(pack, question, at);
    case 'multiple-choice':
      return checkMultipleChoice(question, at);
    case 'unit-choice':
      return checkUnitChoice(pack, question, at);
    case 'text':
      return [];
  }
}

function checkSingleChoice(pack: PackContent, question: SingleChoice, at: Path): Fault[] {
  const { scale, options, noOpinion, noOpinionLabel } = question;
  const faults: Fault[] = [];
  if ((scale === undefined) === (options === undefined)) {
    faults.push(fault(at, 'needs either a scale or options of its own'));
  }
  if (scale !== undefined && !Object.hasOwn(pack.scales, scale)) {
    faults.push(fault([...at, 'scale'], `unknown scale "${scale}"`));
  }
  if (noOpinionLabel && !noOpinion) {
    faults.push(fault([...at, 'noOpinionLabel'], 'stands without noOpinion: true'));
  }
  const codes = (options ?? []).map((option) => option.code);
  return [...faults, ...checkCodes(codes, [...at, 'options'])];
}

function checkMultipleChoice({ options, limit }: MultipleChoice, at: Path): Fault[] {
  const codes = options.map((option) => option.code);
  const ending = options.flatMap((option, i) =>
    option.ends
      ? [fault([...at, 'options', i, 'ends'], 'only a single choice can end the form')]
      : [],
  );
  const faults = [...checkCodes(codes, [...at, 'options']), ...ending];
  if (limit === undefined || limit <= options.length) return faults;
  return [
    ...faults,
    fault([...at, 'limit'], `limit ${limit} is over the ${options.length} options`),
  ];
}

function checkUnitChoice(pack: PackContent, { unitKinds }: UnitChoice, at: Path): Fault[] {
  const known = pack.unitKinds.map((kind) => kind.id);
  return unitKinds.flatMap((kind, i) =>
    known.includes(kind) ? [] : [fault([...at, 'unitKinds', i], `unknown unit kind "${kind}"`)],
  );
}
