/** Worked examples speak of things that the pack has, so that a renamed id cannot leave one behind. */
import { codesOf, isAsked } from './asking';
import { fault, type Fault, type Path } from './fault';
import { criteriaOf, type Example, type PackContent } from './pack';
import { packSchema } from './pack-schema';

const PARAMETERS = Object.keys(packSchema.shape.scoring.unwrap().shape);

/** Examples with unknown groups, questions, answers, criteria, indexes or parameters. */
export function checkExamples(pack: PackContent): Fault[] {
  return pack.examples.flatMap((example, i) => [
    ...unknown(example.scoring, PARAMETERS, 'parameter', ['examples', i, 'scoring']),
    ...checkResponses(pack, example, ['examples', i, 'responses']),
    ...checkExpectation(pack, example, ['examples', i, 'expect']),
  ]);
}

function checkResponses(pack: PackContent, example: Example, at: Path): Fault[] {
  return example.responses.flatMap(({ group, answers }, i) => {
    if (!pack.groups.some(({ id }) => id === group)) {
      return [fault([...at, i, 'group'], `unknown group "${group}"`)];
    }
    return Object.entries(answers).flatMap(([id, answer]) => {
      const here = [...at, i, 'answers', id];
      const question = pack.questions[id];
      if (!question || !isAsked(pack, id, group)) {
        return [fault(here, `question "${id}" is not in the questionnaire of group "${group}"`)];
      }
      const codes = codesOf(pack, question);
      if (codes.length === 0) return [];
      return [answer]
        .flat()
        .filter((code) => !codes.includes(code))
        .map((code) => fault(here, `question "${id}" has no option "${code}"`));
    });
  });
}

function checkExpectation(pack: PackContent, { expect }: Example, at: Path): Fault[] {
  const criteria = criteriaOf(pack).map(({ id }) => id);
  const indexes = pack.indexes.map(({ id }) => id);
  const figures = pack.overallIndex ? [...indexes, pack.overallIndex.id] : indexes;
  const scores = pack.scoring !== undefined;
  return [
    ...unknown(expect.criteria, criteria, 'criterion', [...at, 'criteria']),
    ...unknown(expect.indexes, figures, 'index', [...at, 'indexes']),
    ...unknown(expect.means, indexes, 'index', [...at, 'means']),
    ...(scores === (expect.total !== undefined) && scores === (expect.provisional !== undefined)
      ? []
      : [fault(at, 'total and provisional stand where the pack scores, and only there')]),
  ];
}

function unknown(
  named: Readonly<Record<string, unknown>>,
  known: readonly string[],
  what: string,
  at: Path,
): Fault[] {
  return Object.keys(named)
    .filter((id) => !known.includes(id))
    .map((id) => fault([...at, id], `unknown ${what} "${id}"`));
}
