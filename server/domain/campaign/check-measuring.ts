/** Whether the groups that are asked can measure every criterion and index of the pack. */
import { criteriaOf, measuringQuestions, type GroupId, type PackContent } from '../definition/pack';
import type { Finding } from './finding';

/** A criterion or an index with the groups that measure it. */
interface Measured {
  readonly id: string;
  readonly code: 'criterion-unmeasured' | 'index-unmeasured';
  readonly by: readonly GroupId[];
}

/**
 * A criterion that no chosen group measures blocks, since its points could never be given; a group left out
 * of criteria that others still measure is a warning, one for the group.
 */
export function checkMeasuring(pack: PackContent, groups: readonly GroupId[]): Finding[] {
  if (groups.length === 0) return [{ severity: 'blocking', key: 'no-group', code: 'no-group' }];
  const measured = [...criteriaMeasured(pack), ...indexesMeasured(pack)];
  const isAsked = (group: GroupId): boolean => groups.includes(group);
  const unmeasured = measured.filter(({ by }) => !by.some(isAsked));
  const partly = measured.filter(({ by }) => by.some(isAsked));
  const leftOut = pack.groups.map(({ id }) => id).filter((group) => !isAsked(group));
  return [
    ...unmeasured.map(({ id, code }): Finding => ({
      severity: 'blocking',
      key: `${code}|${id}`,
      code,
      criterion: id,
    })),
    ...leftOut.flatMap((group): Finding[] => {
      const criteria = partly.filter(({ by }) => by.includes(group)).map(({ id }) => id);
      const code = 'group-left-out';
      const key = `${code}|${group}`;
      return criteria.length === 0 ? [] : [{ severity: 'warning', key, code, group, criteria }];
    }),
  ];
}

function criteriaMeasured(pack: PackContent): Measured[] {
  return criteriaOf(pack).map((criterion) => ({
    id: criterion.id,
    code: 'criterion-unmeasured',
    by: pack.groups
      .map(({ id }) => id)
      .filter((group) => measuringQuestions(pack, criterion, group).length > 0),
  }));
}

function indexesMeasured({ indexes }: PackContent): Measured[] {
  return indexes.map(({ id, groups }) => ({ id, code: 'index-unmeasured', by: groups }));
}
