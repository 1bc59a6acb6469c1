/** Counts of every option at an index's items, group by group: what the shares are made of. */
import type { Publication } from '../../../domain/disclosure/publish';
import type { GroupScore, QuestionScore } from '../../../domain/score/scorecard';
import { numberCell, textCell, type TableModel } from '../components';
import { optionLabel } from './question-working';
import type { OfficeWords } from './words';

export interface ItemCountsModel {
  readonly name: string;
  /** Why there is no table; empty when there is one. */
  readonly hidden: string;
  readonly table: TableModel | null;
}

/** One table a group that is shown. */
export function itemCounts(
  { visibility }: Publication,
  groups: readonly GroupScore[],
  words: OfficeWords,
): ItemCountsModel[] {
  const { pack, t } = words;
  return groups.map((score) => {
    const name = words.group(score.group);
    const seen = visibility.get(score.group) ?? 'nobody';
    if (seen === 'shown') return { name, hidden: '', table: table(score, words) };
    const hidden = t(`office:visibility.${seen}`, { least: pack.disclosure.minimumBase });
    return { name, hidden, table: null };
  });
}

function table({ group, n, questions }: GroupScore, words: OfficeWords): TableModel {
  const { figures, t } = words;
  const first = questions[0];
  const options = (first?.options ?? []).map(({ code }) => ({
    label: `${code} ${optionLabel(first?.question ?? '', code, [group], words)}`,
    numeric: true,
  }));
  const outside = ['noOpinion', 'blank', 'notApplicable', 'spoilt'] as const;
  return {
    caption: t('office:working.itemCounts', { group: words.group(group), n: figures.integer(n) }),
    columns: [
      { label: t('office:working.item'), numeric: false },
      ...options,
      ...outside.map((key) => ({ label: t(`office:outside.${key}`), numeric: true })),
    ],
    rows: questions.map((question) => ({
      total: false,
      cells: [
        textCell(question.question),
        ...question.options.map(({ count }) => numberCell(countText(question, count, words))),
        ...outside.map((key) => numberCell(countText(question, question[key], words))),
      ],
    })),
    note: t('office:working.itemCountsNote', { least: words.pack.disclosure.minimumBase }),
  };
}

/** A dash where the item's counts are withheld. */
function countText(question: QuestionScore, count: number, { figures }: OfficeWords): string {
  return question.valid === 0 ? '–' : figures.integer(count);
}
