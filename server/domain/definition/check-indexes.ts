/** Satisfaction indexes: items that their groups are asked, on scales that know the satisfied codes. */
import { isAsked } from './asking';
import { duplicates, fault, type Fault, type Path } from './fault';
import { scaleOf, type PackContent, type QuestionId, type SatisfactionIndex } from './pack';

/** Unknown groups, unfit items, items in two factors, and an overall index of unknown parts. */
export function checkIndexes(pack: PackContent): Fault[] {
  return [
    ...pack.indexes.flatMap((index, i) => checkIndex(pack, index, ['indexes', i])),
    ...checkOverall(pack),
  ];
}

function checkIndex(pack: PackContent, index: SatisfactionIndex, at: Path): Fault[] {
  const places: Path[] = index.factors.flatMap((factor, j) =>
    factor.items.map((_, k) => [...at, 'factors', j, 'items', k]),
  );
  const place = (k: number): Path => places[k] ?? at;
  const items = index.factors.flatMap((factor) => factor.items);
  return [
    ...index.groups.flatMap((group, i) =>
      pack.groups.some(({ id }) => id === group)
        ? []
        : [fault([...at, 'groups', i], `unknown group "${group}"`)],
    ),
    ...duplicates(index.groups, 'group', (i) => [...at, 'groups', i]),
    ...duplicates(items, 'item', place),
    ...items.flatMap((item, k) =>
      unfit(pack, index, item).map((reason) => fault(place(k), reason)),
    ),
  ];
}

function unfit(pack: PackContent, index: SatisfactionIndex, item: QuestionId): string[] {
  const question = pack.questions[item];
  if (!question) return [`unknown question "${item}"`];
  const scale = scaleOf(pack, question);
  if (!scale) return [`question "${item}" has no scale, so it cannot be an item`];
  const codes = scale.options.map((option) => option.code);
  return [
    ...index.satisfied
      .filter((code) => !codes.includes(code))
      .map((code) => `the scale of question "${item}" has no option "${code}"`),
    ...index.groups
      .filter((group) => pack.groups.some(({ id }) => id === group) && !isAsked(pack, item, group))
      .map((group) => `question "${item}" is not in the questionnaire of group "${group}"`),
  ];
}

function checkOverall({ overallIndex, indexes }: PackContent): Fault[] {
  if (!overallIndex) return [];
  return [
    ...duplicates(overallIndex.of, 'index', (i) => ['overallIndex', 'of', i]),
    ...overallIndex.of.flatMap((id, i) =>
      indexes.some((index) => index.id === id)
        ? []
        : [fault(['overallIndex', 'of', i], `unknown index "${id}"`)],
    ),
  ];
}
