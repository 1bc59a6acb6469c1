/** Parameters of the scoring method: groups, weights, minimums, value sets. */
import { ratio, ZERO } from '../score/ratio';
import { fault, type Fault } from './fault';
import { criteriaOf, type GroupId, type PackContent, type Scoring } from './pack';

/** Parameters that name unknown things, and groups of rules that lack a minimum. */
export function checkScoring(pack: PackContent): Fault[] {
  const { scoring } = pack;
  if (!scoring) return [];
  return [
    ...checkWeights(pack, scoring),
    ...checkMinimums(pack, scoring),
    ...Object.entries(scoring.valueSets).flatMap(([id, set]) => {
      const scale = pack.scales[id];
      if (!scale) return [fault(['scoring', 'valueSets', id], `unknown scale "${id}"`)];
      return Object.hasOwn(scale.alternatives, set)
        ? []
        : [fault(['scoring', 'valueSets', id], `scale "${id}" has no alternative "${set}"`)];
    }),
  ];
}

function checkWeights(pack: PackContent, { weights }: Scoring): Fault[] {
  return [
    ...unknownGroups(pack, weights, 'weights'),
    ...Object.entries(weights).flatMap(([group, weight]) =>
      ratio(weight).compare(ZERO) > 0
        ? []
        : [fault(['scoring', 'weights', group], `the weight of group "${group}" must be above 0`)],
    ),
  ];
}

function checkMinimums(pack: PackContent, { minValid }: Scoring): Fault[] {
  const base = pack.disclosure.minimumBase;
  return [
    ...unknownGroups(pack, minValid, 'minValid'),
    ...groupsOfRules(pack)
      .filter((group) => minValid[group] === undefined)
      .map((group) =>
        fault(['scoring', 'minValid'], `group "${group}" measures a criterion and has no minimum`),
      ),
    ...Object.entries(minValid).flatMap(([group, minimum]) =>
      minimum >= base
        ? []
        : [
            fault(
              ['scoring', 'minValid', group],
              `minimum ${minimum} of group "${group}" is under disclosure.minimumBase ${base}`,
            ),
          ],
    ),
  ];
}

function unknownGroups(
  pack: PackContent,
  byGroup: Readonly<Record<GroupId, unknown>>,
  parameter: string,
): Fault[] {
  return Object.keys(byGroup).flatMap((group) =>
    pack.groups.some(({ id }) => id === group)
      ? []
      : [fault(['scoring', parameter, group], `unknown group "${group}"`)],
  );
}

/** Groups that exist and that a rule names, by an index too. */
function groupsOfRules(pack: PackContent): GroupId[] {
  const named = criteriaOf(pack).flatMap(({ rule }) =>
    rule.kind === 'group-mean'
      ? Object.keys(rule.questions)
      : (pack.indexes.find((index) => index.id === rule.index)?.groups ?? []),
  );
  return pack.groups.map(({ id }) => id).filter((group) => named.includes(group));
}
