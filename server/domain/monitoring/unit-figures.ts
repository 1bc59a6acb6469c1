/** One unit's figures beside the median of its kind, which is all that is said of any other unit. */
import { criteriaOf, type CriterionId } from '../definition/pack';
import type { Publication } from '../disclosure/publish';
import { medianOfKind } from '../participation/median-of-kind';
import { HUNDRED, type Ratio } from '../score/ratio';
import type { CriterionScore, IndexScore } from '../score/scorecard';

export interface UnitFigure {
  /** A criterion or an index of the pack. */
  readonly id: CriterionId;
  readonly kind: 'criterion' | 'index';
  /** Percent; absent where too few have answered, or the figure would give a small one away. */
  readonly own?: Ratio;
  /** Percent; absent where fewer than five units of the kind have a figure. */
  readonly median?: Ratio;
}

/**
 * Criteria, then indexes, that a unit of the kind can have a figure of at all.
 * @param own the unit's publication
 * @param kind publications of every unit of its kind, its own among them
 */
export function unitFigures(own: Publication, kind: readonly Publication[]): readonly UnitFigure[] {
  const criteria = criteriaOf(own.card).map(({ id }) =>
    figure(id, 'criterion', own, kind, (publication) =>
      percentOf(criteriaOf(publication.card).find((one) => one.id === id)),
    ),
  );
  const indexes = own.card.indexes.map(({ id }) =>
    figure(id, 'index', own, kind, (publication) =>
      publishedOf(publication.card.indexes.find((one) => one.id === id)),
    ),
  );
  return [...criteria, ...indexes].filter(({ own: percent, median }) => percent ?? median);
}

function figure(
  id: CriterionId,
  kind: UnitFigure['kind'],
  own: Publication,
  peers: readonly Publication[],
  percent: (publication: Publication) => Ratio | undefined,
): UnitFigure {
  const value = percent(own);
  const median = medianOfKind(peers.flatMap((peer) => percent(peer) ?? []));
  return { id, kind, ...(value && { own: value }), ...(median && { median }) };
}

function percentOf(criterion: CriterionScore | undefined): Ratio | undefined {
  return criterion?.ratio?.mul(HUNDRED);
}

function publishedOf(index: IndexScore | undefined): Ratio | undefined {
  return index?.published;
}
