/** Questionnaires: one for each group, each question once, grids on one scale. */
import { duplicates, fault, type Fault, type Path } from './fault';
import {
  questionIds,
  type PackContent,
  type Question,
  type Questionnaire,
  type Section,
} from './pack';

/** Unknown groups and questions, questions asked twice, groups without or with two questionnaires, bad grids. */
export function checkQuestionnaires(pack: PackContent): Fault[] {
  return [
    ...checkGroups(pack),
    ...pack.questionnaires.flatMap((questionnaire, i) =>
      checkQuestionnaire(pack, questionnaire, ['questionnaires', i]),
    ),
  ];
}

function checkGroups(pack: PackContent): Fault[] {
  return pack.groups.flatMap(({ id }, i) => {
    const own = pack.questionnaires.filter((questionnaire) => questionnaire.groups.includes(id));
    if (own.length === 1) return [];
    const reason =
      own.length === 0
        ? `group "${id}" has no questionnaire`
        : `group "${id}" has several questionnaires: ${own.map((one) => one.id).join(', ')}`;
    return [fault(['groups', i], reason)];
  });
}

function checkQuestionnaire(pack: PackContent, questionnaire: Questionnaire, at: Path): Fault[] {
  const known = pack.groups.map((group) => group.id);
  const places: Path[] = questionnaire.sections.flatMap((section, i) =>
    section.questions.map((_, j) => [...at, 'sections', i, 'questions', j]),
  );
  const place = (k: number): Path => places[k] ?? at;
  const asked = questionIds(questionnaire);
  return [
    ...questionnaire.groups.flatMap((group, i) =>
      known.includes(group) ? [] : [fault([...at, 'groups', i], `unknown group "${group}"`)],
    ),
    ...duplicates(questionnaire.groups, 'group', (i) => [...at, 'groups', i]),
    ...asked.flatMap((id, k) =>
      Object.hasOwn(pack.questions, id) ? [] : [fault(place(k), `unknown question "${id}"`)],
    ),
    ...duplicates(asked, 'question', place),
    ...questionnaire.sections.flatMap((section, i) =>
      section.layout === 'grid' ? checkGrid(pack, section, [...at, 'sections', i]) : [],
    ),
  ];
}

/** Rows of a grid share its columns: same scale or options, same offer of “không biết”. */
function checkGrid(pack: PackContent, section: Section, at: Path): Fault[] {
  const rows = section.questions.flatMap((id, i) => {
    const question = pack.questions[id];
    return question ? [{ id, question, at: [...at, 'questions', i] }] : [];
  });
  const columns = rows.map((row) => columnsOf(row.question));
  return rows.flatMap((row, i) => {
    if (columns[i] === undefined) {
      return [
        fault(
          row.at,
          `question "${row.id}" is not a single choice, so it cannot be a row of a grid`,
        ),
      ];
    }
    if (row.question.kind === 'single-choice' && row.question.look) {
      return [fault(row.at, `question "${row.id}" has a look of its own, which a grid has not`)];
    }
    return columns[i] === columns[0]
      ? []
      : [fault(row.at, `question "${row.id}" has other columns than the first row of the grid`)];
  });
}

function columnsOf(question: Question): string | undefined {
  if (question.kind !== 'single-choice') return undefined;
  const { scale, options, noOpinion, noOpinionLabel } = question;
  return JSON.stringify([scale ?? null, options ?? null, noOpinion, noOpinionLabel ?? null]);
}
