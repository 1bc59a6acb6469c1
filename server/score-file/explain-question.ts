/** The working of one question: option by option, what is left out, and the formula. */
import {
  NO_OPINION,
  scaleOf,
  type OptionCode,
  type PackContent,
  type QuestionId,
  type Scoring,
} from '../domain/definition/pack';
import type { QuestionScore } from '../domain/score/scorecard';
import { table } from './table';
import type { Words } from './words';

/** Lines of one question of a group. */
export function questionLines(
  words: Words,
  pack: PackContent,
  scoring: Scoring,
  question: QuestionScore,
): string[] {
  const { t, integer } = words;
  const { question: id, noOpinion, blank, notApplicable, spoilt } = question;
  const asked = pack.questions[id];
  const kept = scoring.noOpinion === 'excluded' ? 'excluded' : 'counted';
  const outside = t(`score-file:working.question.outside.${kept}`, {
    noOpinion: integer(noOpinion),
    blank: integer(blank),
    notApplicable: integer(notApplicable),
    spoilt: integer(spoilt),
  });
  const text = asked ? words.say(asked.text) : '';
  return [
    `  ${t('score-file:working.question.title', { id, text })}`,
    ...optionLines(words, pack, question),
    `    ${outside}`,
    `    ${questionFormula(words, question)}`,
  ];
}

function optionLines(words: Words, pack: PackContent, question: QuestionScore): string[] {
  const { t, working, integer } = words;
  const { options, noOpinion, noOpinionValue } = question;
  const heads = ['code', 'value', 'people', 'product', 'option'];
  const [first = '', ...others] = heads.map((head) => t(`score-file:working.column.${head}`));
  const rows = options.map(({ code, value, count }) => [
    `    ${code}`,
    working(value),
    integer(count),
    working(value.mul(count)),
    optionLabel(words, pack, question.question, code),
  ]);
  if (noOpinionValue) {
    rows.push([
      `    ${NO_OPINION}`,
      working(noOpinionValue),
      integer(noOpinion),
      working(noOpinionValue.mul(noOpinion)),
      t('score-file:working.question.noOpinion'),
    ]);
  }
  return table([[`    ${first}`, ...others], ...rows]);
}

function optionLabel({ say }: Words, pack: PackContent, id: QuestionId, code: OptionCode): string {
  const scale = scaleOf(pack, pack.questions[id]);
  const option = scale?.options.find((candidate) => candidate.code === code);
  return option ? say(option.label) : '';
}

/** Such as `(20×100 + 8×60 + 2×20) / 30 = 2.520 / 30 = 84`. */
function questionFormula({ t, working, integer }: Words, question: QuestionScore): string {
  if (!question.percent) return t('score-file:working.question.noValid');
  const { options, noOpinion, noOpinionValue, valid, weighted, percent } = question;
  const counted = [
    ...options,
    ...(noOpinionValue ? [{ count: noOpinion, value: noOpinionValue }] : []),
  ].filter(({ count }) => count > 0);
  const products = counted
    .map(({ count, value }) => `${integer(count)}×${working(value)}`)
    .join(' + ');
  const n = integer(valid);
  return `(${products}) / ${n} = ${working(weighted)} / ${n} = ${working(percent)}`;
}
