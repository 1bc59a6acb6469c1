/** Where a rule comes from, and the parameters that were in force, in words. */
import type { Basis, PackContent, Scoring } from '../domain/definition/pack';
import type { Words } from './words';

/** Such as `tái dựng, S-YB – Mã nguồn công khai … (ghi chú)`. */
export function basisText(
  { t, say }: Words,
  pack: PackContent,
  { status, ref, note }: Basis,
): string {
  const source = ref === undefined ? undefined : pack.sources[ref];
  const named = ref === undefined ? '' : `, ${ref}${source === undefined ? '' : ` – ${source}`}`;
  return `${t(`score-file:basis.${status}`)}${named}${note ? ` (${say(note)})` : ''}`;
}

/** The scoring parameters with the basis of each. */
export function parameterLines(words: Words, pack: PackContent, scoring: Scoring): string[] {
  return [
    words.t('score-file:parameters.title', { method: scoring.method }),
    ...parameters(words, scoring).map(([name, text]) => {
      const basis = scoring.basis[name];
      return `  ${text}${basis ? ` [${basisText(words, pack, basis)}]` : ''}`;
    }),
  ];
}

/** Name of each parameter, as the pack gives its basis, and what it says. */
function parameters({ t }: Words, scoring: Scoring): readonly (readonly [string, string])[] {
  const { stage, decimals } = scoring.rounding;
  const sets = Object.entries(scoring.valueSets).map(([scale, set]) => `${scale}: ${set}`);
  return [
    ['aggregation', t(`score-file:parameters.aggregation.${scoring.aggregation}`)],
    ['noOpinion', t(`score-file:parameters.noOpinion.${scoring.noOpinion}`)],
    [
      'valueSets',
      sets.length > 0
        ? t('score-file:parameters.valueSets.chosen', { sets: sets.join(', ') })
        : t('score-file:parameters.valueSets.own'),
    ],
    ['minValid', t('score-file:parameters.minValid')],
    ['rounding', t(`score-file:parameters.rounding.${stage}`, { decimals })],
    ['capAtMaximum', t(`score-file:parameters.capAtMaximum.${String(scoring.capAtMaximum)}`)],
  ];
}
