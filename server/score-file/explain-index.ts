/** The working of a criterion that takes a satisfaction index: items, three means, the published figure. */
import type { PackContent, SatisfactionIndex } from '../domain/definition/pack';
import type { Ratio } from '../domain/score/ratio';
import type { IndexScore, Scorecard } from '../domain/score/scorecard';
import { basisText } from './basis-lines';
import { say, table } from './report';
import { decimalComma, integer, working } from './vietnamese-numbers';

const FORMULA: Readonly<Record<SatisfactionIndex['formula'], string>> = {
  'item-mean': 'trung bình các mục',
  'factor-mean': 'trung bình các yếu tố',
  'pooled-answers': 'gộp câu trả lời',
};

/** Steps of the index named `id`, down to its published percent. */
export function indexWorking(pack: PackContent, card: Scorecard, id: string): string[] {
  const definition = pack.indexes.find((candidate) => candidate.id === id);
  const index = card.indexes.find((candidate) => candidate.id === id);
  if (!definition || !index) return [`Bộ định nghĩa không có chỉ số ${id}.`];
  const n = Object.entries(index.n).map(([group, count]) => `${group} ${integer(count)}`);
  return [
    `Chỉ số ${id} – ${say(definition.name)}. Căn cứ: ${basisText(pack, definition.basis)}.`,
    `Gộp nhóm ${definition.groups.join(', ')} (người có câu trả lời hợp lệ: ${n.join(' · ')}).`,
    `Hài lòng = trả lời ${definition.satisfied.join(' hoặc ')}; “không biết”, bỏ trống không tính.`,
    ...countLines(card, id),
    ...table([
      ['  Mục', 'Hài lòng', 'Hợp lệ', 'Tỷ lệ %', ''],
      ...index.items.map(({ item, satisfied, valid, percent }) => [
        `  ${item}`,
        integer(satisfied),
        integer(valid),
        shown(percent),
        percent ? `= ${integer(satisfied)} × 100 / ${integer(valid)}` : 'không vào trung bình',
      ]),
    ]),
    ...meanLines(definition, index),
    publishedLine(definition, index),
  ];
}

/** Counts of every option by group, from the criterion that takes the index. */
function countLines(card: Scorecard, id: string): string[] {
  const criterion = card.fields
    .flatMap((field) => field.criteria)
    .find(({ criterion: { rule } }) => rule.kind === 'index' && rule.index === id);
  return (criterion?.groups ?? []).flatMap(({ group, questions }) => [
    `  Số câu trả lời của ${group}:`,
    ...questions.map((question) => {
      const counts = question.options.map(({ code, count }) => `${code}: ${integer(count)}`);
      const outside = [
        `KB: ${integer(question.noOpinion)}`,
        `trống: ${integer(question.blank)}`,
        `không áp dụng: ${integer(question.notApplicable)}`,
        `hỏng: ${integer(question.spoilt)}`,
      ];
      return `    ${question.question}  ${[...counts, ...outside].join(' · ')}`;
    }),
  ]);
}

function meanLines(definition: SatisfactionIndex, index: IndexScore): string[] {
  const percents = index.items.flatMap(({ percent }) => (percent ? [percent] : []));
  const factors = definition.factors.map(({ id, items }) => {
    const parts = index.items
      .filter(({ item }) => items.includes(item))
      .flatMap(({ percent }) => (percent ? [percent] : []));
    const value = index.factors.find(({ factor }) => factor === id)?.percent;
    return `    ${id} = ${meanOf(parts)} = ${shown(value)}`;
  });
  const factorPercents = index.factors.flatMap(({ percent }) => (percent ? [percent] : []));
  const satisfied = index.items.map((item) => integer(item.satisfied)).join(' + ');
  const valid = index.items.map((item) => integer(item.valid)).join(' + ');
  return [
    `  Trung bình các mục = ${meanOf(percents)} = ${shown(index.itemMean)}`,
    '  Các yếu tố:',
    ...factors,
    `  Trung bình các yếu tố = ${meanOf(factorPercents)} = ${shown(index.factorMean)}`,
    `  Gộp câu trả lời = (${satisfied}) × 100 / (${valid}) = ${shown(index.pooledAnswers)}`,
  ];
}

function meanOf(parts: readonly Ratio[]): string {
  return parts.length === 0 ? '–' : `(${parts.map(working).join(' + ')}) / ${parts.length}`;
}

function publishedLine(definition: SatisfactionIndex, { published }: IndexScore): string {
  if (!published)
    return 'Không có câu trả lời hợp lệ: chưa có chỉ số, chưa có điểm (không phải 0).';
  const figure = decimalComma(published, definition.decimals);
  return (
    `Số công bố: ${FORMULA[definition.formula]}, làm tròn nửa lên ` +
    `${definition.decimals} chữ số = ${figure} %`
  );
}

function shown(percent: Ratio | undefined): string {
  return percent ? working(percent) : '–';
}
