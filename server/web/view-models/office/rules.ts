/** The rules that made a criterion's points, the value of each in force, and where each comes from. */
import type { Basis, Criterion, Field, Scale, Scoring } from '../../../domain/definition/pack';
import { ratio } from '../../../domain/score/ratio';
import { columnPlaces } from '../numbers';
import { basisMark, type MarkModel } from './marks';
import type { OfficeWords } from './words';

export interface RuleModel {
  readonly rule: string;
  readonly value: string;
  readonly mark: MarkModel;
  /** Id of the source, with a note where the pack has one. */
  readonly source: string;
}

export interface RulesModel {
  readonly rules: readonly RuleModel[];
  /** Documents that the rules refer to. */
  readonly sources: readonly { readonly id: string; readonly text: string }[];
}

interface Rule {
  readonly rule: string;
  readonly value: string;
  readonly basis: Basis | undefined;
}

/** The rules of one criterion of a field. */
export function rulesModel(
  field: Field,
  criterion: Criterion,
  scoring: Scoring,
  words: OfficeWords,
): RulesModel {
  const rules = [
    ...weightRules(field, criterion, words),
    ...scaleRules(criterion, scoring, words),
    ...indexRules(criterion, words),
    ...parameterRules(scoring, words),
  ].flatMap(({ basis, ...rule }) => (basis ? [{ ...rule, basis }] : []));
  const refs = new Set(rules.flatMap(({ basis: { ref } }) => (ref === undefined ? [] : [ref])));
  return {
    rules: rules.map(({ basis, rule, value }) => ({
      rule,
      value,
      mark: basisMark(basis, words.t),
      source: sourceText(basis, words),
    })),
    sources: [...refs].flatMap((id) => {
      const text = words.pack.sources[id];
      return text === undefined ? [] : [{ id, text }];
    }),
  };
}

function weightRules(field: Field, criterion: Criterion, { figures, t }: OfficeWords): Rule[] {
  const max = (text: string): string => figures.decimal(ratio(text), columnPlaces([ratio(text)]));
  return [
    { rule: t('office:rule.criterion'), value: max(criterion.max), basis: criterion.basis },
    { rule: t('office:rule.field'), value: max(field.max), basis: field.basis },
  ];
}

function scaleRules(criterion: Criterion, scoring: Scoring, words: OfficeWords): Rule[] {
  const { pack, say, t } = words;
  return scaleIds(criterion, words).flatMap((id) => {
    const scale = pack.scales[id];
    if (!scale) return [];
    const name = say(scale.name);
    const labels = scale.options.map(({ code, label }) => `${code} ${say(label)}`).join('; ');
    return [
      { rule: t('office:rule.scaleLabels', { name }), value: labels, basis: scale.labelBasis },
      {
        rule: t('office:rule.scaleValues', { name }),
        value: valuesText(scale, scoring.valueSets[id], words),
        basis: scale.valueBasis,
      },
    ];
  });
}

function scaleIds({ rule }: Criterion, { pack }: OfficeWords): string[] {
  if (rule.kind === 'index') return [];
  const questions = Object.values(rule.questions)
    .flat()
    .map((id) => pack.questions[id]);
  const ids = questions.flatMap((question) =>
    question?.kind === 'single-choice' && question.scale !== undefined ? [question.scale] : [],
  );
  return [...new Set(ids)];
}

function valuesText(scale: Scale, set: string | undefined, { figures }: OfficeWords): string {
  const alternative = set === undefined ? undefined : scale.alternatives[set];
  const values = scale.options.map(
    ({ code, value }) => `${code} = ${figures.working(ratio(alternative?.[code] ?? value))}`,
  );
  return set === undefined ? values.join('; ') : `${values.join('; ')} (${set})`;
}

function indexRules({ rule }: Criterion, { pack, t, say }: OfficeWords): Rule[] {
  const index =
    rule.kind === 'index' ? pack.indexes.find(({ id }) => id === rule.index) : undefined;
  if (!index) return [];
  const value = t('office:rule.indexText', {
    formula: t(`office:formula.${index.formula}`),
    groups: index.groups.join(' + '),
    decimals: index.decimals,
  });
  return [{ rule: say(index.name, index.groups), value, basis: index.basis }];
}

function parameterRules(scoring: Scoring, { figures, pack, t }: OfficeWords): Rule[] {
  const list = (record: Readonly<Record<string, string | number>>): string =>
    Object.entries(record)
      .map(([id, value]) => `${id} = ${figures.working(ratio(value))}`)
      .join('; ');
  const sets = Object.entries(scoring.valueSets).map(([scale, set]) => `${scale} = ${set}`);
  const { stage, decimals } = scoring.rounding;
  const values: Readonly<Record<string, string>> = {
    method: scoring.method,
    aggregation: t(`office:rule.aggregationText.${scoring.aggregation}`),
    weights: list(scoring.weights) || t('office:rule.allOne'),
    noOpinion: t(`office:rule.noOpinionText.${scoring.noOpinion}`),
    valueSets: sets.join('; ') || t('office:rule.default'),
    rounding: t(`office:rule.roundingText.${stage}`, { decimals }),
    capAtMaximum: t(`office:rule.capText.${String(scoring.capAtMaximum)}`),
    minValid: list(scoring.minValid) || t('office:rule.allOne'),
  };
  return [
    ...Object.entries(values).map(([name, value]) => ({
      rule: t(`office:rule.${name}`),
      value,
      basis: scoring.basis[name],
    })),
    {
      rule: t('office:rule.disclosure'),
      value: t('office:rule.disclosureText', { least: pack.disclosure.minimumBase }),
      basis: pack.disclosure.basis,
    },
  ];
}

function sourceText({ ref, note }: Basis, { say }: OfficeWords): string {
  return [ref, note && say(note)].filter((part) => part !== undefined).join(': ');
}
