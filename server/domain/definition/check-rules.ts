/** Rules of criteria: who measures what, and by which questions. */
import { isAsked } from './asking';
import { fault, type Fault, type Path } from './fault';
import type { Criterion, GroupId, PackContent, QuestionId } from './pack';

/** Rules that name unknown groups, indexes, units or questions that cannot measure. */
export function checkRules(pack: PackContent): Fault[] {
  const measured = new Map<string, string>();
  return pack.fields.flatMap((field, i) => [
    ...checkUnits(pack, field.unitInCharge, ['fields', i, 'unitInCharge']),
    ...field.criteria.flatMap((criterion, j) => {
      const at = ['fields', i, 'criteria', j];
      return [
        ...checkUnits(pack, criterion.unitInCharge ?? [], [...at, 'unitInCharge']),
        ...checkRule(pack, criterion, [...at, 'rule'], measured),
      ];
    }),
  ]);
}

function checkUnits(pack: PackContent, units: readonly string[], at: Path): Fault[] {
  return units.flatMap((unit, i) =>
    Object.hasOwn(pack.unitsInCharge, unit)
      ? []
      : [fault([...at, i], `unknown unit in charge "${unit}"`)],
  );
}

function checkRule(
  pack: PackContent,
  criterion: Criterion,
  at: Path,
  measured: Map<string, string>,
): Fault[] {
  const { rule } = criterion;
  if (rule.kind === 'index') {
    const known = pack.indexes.some((index) => index.id === rule.index);
    return known ? [] : [fault([...at, 'index'], `unknown index "${rule.index}"`)];
  }
  const groups = Object.entries(rule.questions);
  if (groups.length === 0) return [fault([...at, 'questions'], 'names no group')];
  return groups.flatMap(([group, questions]) => {
    const atGroup = [...at, 'questions', group];
    if (!pack.groups.some(({ id }) => id === group))
      return [fault(atGroup, `unknown group "${group}"`)];
    return questions.flatMap((question, k) =>
      [unfit(pack, question, group) ?? taken(measured, criterion.id, question, group)].flatMap(
        (reason) => (reason === undefined ? [] : [fault([...atGroup, k], reason)]),
      ),
    );
  });
}

/** Why the group cannot measure by this question. */
function unfit(pack: PackContent, id: QuestionId, group: GroupId): string | undefined {
  const question = pack.questions[id];
  if (!question) return `unknown question "${id}"`;
  if (question.kind !== 'single-choice' || question.scale === undefined) {
    return `question "${id}" has no scale, so it cannot measure`;
  }
  if (!isAsked(pack, id, group))
    return `question "${id}" is not in the questionnaire of group "${group}"`;
  return undefined;
}

/** An answer counts in one criterion only (an index may use it besides). */
function taken(
  measured: Map<string, string>,
  criterion: string,
  question: QuestionId,
  group: GroupId,
): string | undefined {
  const key = `${group}/${question}`;
  const other = measured.get(key);
  measured.set(key, criterion);
  return other === undefined
    ? undefined
    : `question "${question}" already measures criterion "${other}" for group "${group}"`;
}
