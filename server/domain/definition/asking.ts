/** Who is asked what: look-ups that several checks of a pack need. */
import {
  questionIds,
  questionnaireOf,
  scaleOf,
  type GroupId,
  type PackContent,
  type Question,
  type QuestionId,
} from './pack';

/** Groups whose questionnaire asks the question. */
export function groupsAsked(pack: PackContent, question: QuestionId): GroupId[] {
  return pack.groups.map((group) => group.id).filter((group) => isAsked(pack, question, group));
}

/** Whether the group's questionnaire asks the question. */
export function isAsked(pack: PackContent, question: QuestionId, group: GroupId): boolean {
  const questionnaire = questionnaireOf(pack, group);
  return questionnaire !== undefined && questionIds(questionnaire).includes(question);
}

/** Codes that an answer to the question may hold, “không biết” among them where it is offered. */
export function codesOf(pack: PackContent, question: Question): string[] {
  switch (question.kind) {
    case 'single-choice': {
      const own = (scaleOf(pack, question)?.options ?? question.options ?? []).map(
        (option) => option.code,
      );
      return question.noOpinion ? [...own, pack.noOpinion.code] : own;
    }
    case 'multiple-choice': {
      const own = question.options.map((option) => option.code);
      return question.noOpinion ? [...own, pack.noOpinion.code] : own;
    }
    case 'number':
    case 'text':
    case 'unit-choice':
      return [];
  }
}
