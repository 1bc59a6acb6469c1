/** Quiet marks of where a rule comes from: a reconstructed weight must never look official. */
import type { Basis } from '../../../domain/definition/pack';
import type { Translate } from '../../../i18n';

export interface MarkModel {
  /** The sign beside a figure; empty where the rule was read in a named document. */
  readonly sign: string;
  /** The same in words. */
  readonly words: string;
}

const SIGNS: Readonly<Record<Basis['status'], string>> = {
  reconstruction: '†',
  knowledge: '‡',
  derived: '§',
  source: '',
};

/** The mark of a basis. */
export function basisMark({ status }: Basis, t: Translate): MarkModel {
  return { sign: SIGNS[status], words: t(`office:basis.status.${status}`) };
}

/** The legend of the signs that occur, each once, in the order of their weight. */
export function marksLegend(bases: readonly Basis[], t: Translate): MarkModel[] {
  const statuses = (Object.keys(SIGNS) as Basis['status'][]).filter(
    (status) => SIGNS[status] !== '' && bases.some((basis) => basis.status === status),
  );
  return statuses.map((status) => ({
    sign: SIGNS[status],
    words: t(`office:basis.legend.${status}`),
  }));
}
