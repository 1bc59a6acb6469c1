/** Conditions (`hideWhen`, `showWhen`, `hideOptions`) look back at answers that can have been given. */
import { codesOf } from './asking';
import { fault, type Fault, type Path } from './fault';
import {
  NO_OPINION,
  questionIds,
  type Condition,
  type PackContent,
  type QuestionId,
  type SingleChoice,
} from './pack';

/** Conditions on unknown or later questions and on codes that do not exist. */
export function checkConditions(pack: PackContent): Fault[] {
  return Object.entries(pack.questions).flatMap(([id, question]) => {
    const at = ['questions', id];
    const { hideWhen, showWhen } = question;
    const relevance = [
      ...(hideWhen ? checkCondition(pack, id, hideWhen, [...at, 'hideWhen']) : []),
      ...(showWhen ? checkCondition(pack, id, showWhen, [...at, 'showWhen']) : []),
      ...(hideWhen && showWhen ? [fault([...at, 'showWhen'], 'hideWhen says it already')] : []),
    ];
    if (question.kind !== 'single-choice' || !question.hideOptions) return relevance;
    return [
      ...relevance,
      ...checkCondition(pack, id, question.hideOptions.when, [...at, 'hideOptions', 'when']),
      ...checkHiddenCodes(pack, question, question.hideOptions.codes, [
        ...at,
        'hideOptions',
        'codes',
      ]),
    ];
  });
}

function checkCondition(
  pack: PackContent,
  asking: QuestionId,
  condition: Condition,
  at: Path,
): Fault[] {
  const question = pack.questions[condition.question];
  const atQuestion = [...at, 'question'];
  if (!question) return [fault(atQuestion, `unknown question "${condition.question}"`)];
  const codes = codesOf(pack, question);
  return [
    ...pack.questionnaires.flatMap((questionnaire) => {
      const order = questionIds(questionnaire);
      const place = order.indexOf(asking);
      const before = order.indexOf(condition.question);
      return place === -1 || (before !== -1 && before < place)
        ? []
        : [
            fault(
              atQuestion,
              `question "${condition.question}" does not stand before "${asking}" in questionnaire "${questionnaire.id}"`,
            ),
          ];
    }),
    ...condition.in.flatMap((code, i) =>
      codes.includes(code)
        ? []
        : [fault([...at, 'in', i], `question "${condition.question}" has no option "${code}"`)],
    ),
  ];
}

function checkHiddenCodes(
  pack: PackContent,
  question: SingleChoice,
  hidden: readonly string[],
  at: Path,
): Fault[] {
  const codes = codesOf(pack, question).filter((code) => code !== NO_OPINION);
  const unknown = hidden.flatMap((code, i) =>
    codes.includes(code) ? [] : [fault([...at, i], `the question has no option "${code}"`)],
  );
  return codes.some((code) => !hidden.includes(code))
    ? unknown
    : [...unknown, fault(at, 'no option would be left')];
}
