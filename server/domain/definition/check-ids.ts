/** Ids and codes are used once, and what a pack names by id exists. */
import { duplicates, fault, type Fault, type Path } from './fault';
import { criteriaOf, type PackContent } from './pack';

/** Duplicate ids of every kind, the order of languages, and the small references of the header. */
export function checkIds(pack: PackContent): Fault[] {
  return [
    ...checkLanguages(pack.languages),
    ...duplicates(ids(pack.levels), 'level id', (i) => ['levels', i, 'id']),
    ...duplicates(ids(pack.unitKinds), 'unit kind id', (i) => ['unitKinds', i, 'id']),
    ...duplicates(ids(pack.groups), 'group id', (i) => ['groups', i, 'id']),
    ...duplicates(codes(pack.groups), 'group code', (i) => ['groups', i, 'code']),
    ...duplicates(ids(pack.questionnaires), 'questionnaire id', (i) => ['questionnaires', i, 'id']),
    ...duplicates(ids(pack.fields), 'field id', (i) => ['fields', i, 'id']),
    ...duplicateCriteria(pack),
    ...duplicateSections(pack),
    ...duplicateIndexes(pack),
    ...unknownLevels(pack),
  ];
}

function checkLanguages(languages: readonly string[]): Fault[] {
  const first =
    languages[0] === 'vi' ? [] : [fault(['languages'], 'the first language must be vi')];
  return [...first, ...duplicates(languages, 'language', (i) => ['languages', i])];
}

function duplicateCriteria(pack: PackContent): Fault[] {
  const places: Path[] = pack.fields.flatMap((field, i) =>
    field.criteria.map((_, j) => ['fields', i, 'criteria', j, 'id']),
  );
  return duplicates(ids(criteriaOf(pack)), 'criterion id', (k) => places[k] ?? ['fields']);
}

function duplicateSections(pack: PackContent): Fault[] {
  return pack.questionnaires.flatMap((questionnaire, i) =>
    duplicates(ids(questionnaire.sections), 'section id', (j) => [
      ...['questionnaires', i, 'sections', j, 'id'],
    ]),
  );
}

function duplicateIndexes(pack: PackContent): Fault[] {
  const own = ids(pack.indexes);
  const taken = [...own, ...(pack.overallIndex ? [pack.overallIndex.id] : [])];
  return [
    ...duplicates(taken, 'index id', (i) =>
      i < own.length ? ['indexes', i, 'id'] : ['overallIndex', 'id'],
    ),
    ...own.flatMap((id, i) =>
      criteriaOf(pack).some((criterion) => criterion.id === id)
        ? [fault(['indexes', i, 'id'], `index id "${id}" is also a criterion id`)]
        : [],
    ),
    ...pack.indexes.flatMap((index, i) =>
      duplicates(ids(index.factors), 'factor id', (j) => ['indexes', i, 'factors', j, 'id']),
    ),
  ];
}

function unknownLevels(pack: PackContent): Fault[] {
  const known = ids(pack.levels);
  return pack.unitKinds.flatMap((kind, i) =>
    known.includes(kind.level)
      ? []
      : [fault(['unitKinds', i, 'level'], `unknown level "${kind.level}"`)],
  );
}

function ids(things: readonly { readonly id: string }[]): string[] {
  return things.map((thing) => thing.id);
}

function codes(things: readonly { readonly code: string }[]): string[] {
  return things.map((thing) => thing.code);
}
