/** A pack's worked examples, run: answers → the figures that its author computed by hand. */
import { readAnswers } from '../answers/read-answers';
import { validateAnswers } from '../answers/validate-answers';
import { questionsOf, type Form } from '../form/form';
import { prepareForm } from '../form/prepare-form';
import { err, ok, type Result } from '../result';
import { decimalsOfPoints } from '../score/criterion-score';
import { ratio, toDecimal, type Ratio } from '../score/ratio';
import { score } from '../score/score';
import type { IndexScore, Scorecard } from '../score/scorecard';
import { Counter } from '../tally/counter';
import type { Tally } from '../tally/tally';
import {
  criteriaOf,
  questionnaireOf,
  type Example,
  type GroupId,
  type PackContent,
  type Scoring,
  type SatisfactionIndex,
} from './pack';
import { packSchema } from './pack-schema';

/** Where an example and the program disagree; `actual` is what the program says. */
export interface Difference {
  /** Such as `criteria.2.1.points` or `responses.3.DV24`. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
}

type Formula = SatisfactionIndex['formula'];

const NOTHING = 'null';

/**
 * Every difference between an example and what the pack gives, none when they agree.
 * The example's `scoring` parameters take the place of the pack's, entry by entry.
 */
export function runExample(pack: PackContent, example: Example): readonly Difference[] {
  const scored = withScoring(pack, example.scoring);
  if (!scored.ok) return scored.error;
  const tallies = countResponses(scored.value, example);
  if (!tallies.ok) return tallies.error;
  const card = score(scored.value, tallies.value);
  const checks = [
    ...checkPoints(card, example, scored.value.scoring),
    ...checkIndexes(scored.value, card, example),
  ];
  return checks.filter(({ expected, actual }) => expected !== actual);
}

/** The pack with some scoring parameters replaced: a value whole, a record or object entry by entry. */
function withScoring(
  pack: PackContent,
  changes: Example['scoring'],
): Result<PackContent, readonly Difference[]> {
  if (Object.keys(changes).length === 0) return ok(pack);
  const base: Readonly<Record<string, unknown>> = pack.scoring ?? {};
  const merged = Object.entries(changes).map(([name, value]) => {
    const own = base[name];
    return [name, isRecord(own) && isRecord(value) ? { ...own, ...value } : value];
  });
  const parsed = packSchema.shape.scoring.safeParse({ ...base, ...Object.fromEntries(merged) });
  if (parsed.success) return ok({ ...pack, scoring: parsed.data });
  return err(
    parsed.error.issues.map((issue) => ({
      at: ['scoring', ...issue.path].join('.'),
      expected: 'a parameter of scoring',
      actual: issue.message,
    })),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countResponses(
  pack: PackContent,
  example: Example,
): Result<ReadonlyMap<GroupId, Tally>, readonly Difference[]> {
  const counters = new Map<GroupId, { form: Form; counter: Counter }>();
  const faults: Difference[] = [];
  for (const [place, { group, times, answers }] of example.responses.entries()) {
    const at = `responses.${place}`;
    if (!questionnaireOf(pack, group)) {
      faults.push({ at: `${at}.group`, expected: 'a group with a questionnaire', actual: group });
      continue;
    }
    const { form, counter } = counters.get(group) ?? openCounter(pack, group);
    counters.set(group, { form, counter });
    const asked = new Set(questionsOf(form).map((question) => question.id));
    const strange = Object.keys(answers).filter((id) => !asked.has(id));
    faults.push(...strange.map((id) => fault(`${at}.${id}`, 'not asked')));
    const raw = new Map(Object.entries(answers).map(([id, value]) => [id, [value].flat()]));
    const valid = validateAnswers(form, readAnswers(form, raw), {
      acceptSpoilt: true,
      acceptBlank: true,
    });
    if (!valid.ok) faults.push(...valid.error.map((p) => fault(`${at}.${p.question}`, p.code)));
    else for (let time = 0; time < times; time += 1) counter.add(valid.value.answers);
  }
  if (faults.length > 0) return err(faults);
  return ok(new Map([...counters].map(([group, { counter }]) => [group, counter.tally()])));
}

function openCounter(pack: PackContent, group: GroupId): { form: Form; counter: Counter } {
  const form = prepareForm(pack, group, { terms: {} });
  return { form, counter: new Counter(pack, form) };
}

function fault(at: string, actual: string): Difference {
  return { at, expected: 'an answer to the form', actual };
}

function checkPoints(
  card: Scorecard,
  { expect }: Example,
  scoring: Scoring | undefined,
): Difference[] {
  const decimals = scoring ? decimalsOfPoints(scoring) : 0;
  const criteria = criteriaOf(card);
  const checks = Object.entries(expect.criteria).flatMap(([id, { points, ratio: share }]) => {
    const criterion = criteria.find((candidate) => candidate.id === id);
    return [
      {
        at: `criteria.${id}.points`,
        expected: points ?? NOTHING,
        actual: printed(criterion?.points, decimals),
      },
      ...(share === undefined ? [] : [checkRatio(`criteria.${id}.ratio`, share, criterion?.ratio)]),
    ];
  });
  if (expect.total !== undefined) {
    const actual = toDecimal(card.total, scoring?.rounding.decimals ?? 0);
    checks.push({ at: 'total', expected: expect.total, actual });
  }
  if (expect.provisional !== undefined) {
    const actual = String(card.provisional);
    checks.push({ at: 'provisional', expected: String(expect.provisional), actual });
  }
  return checks;
}

const RATIO = /^(\d+(?:\.\d+)?)(?:\/([1-9]\d*))?$/;

/** Ratios are compared exactly; "9/10", "0.9" and "0.90" are the same. */
function checkRatio(at: string, expected: string, actual: Ratio | undefined): Difference {
  const [, numerator, denominator] = RATIO.exec(expected) ?? [];
  return {
    at,
    expected: numerator === undefined ? expected : ratio(numerator, denominator).toFraction(),
    actual: actual?.toFraction() ?? NOTHING,
  };
}

function checkIndexes(pack: PackContent, card: Scorecard, { expect }: Example): Difference[] {
  const find = (id: string): IndexScore | undefined =>
    card.indexes.find((index) => index.id === id);
  const decimalsOf = (id: string): number =>
    pack.indexes.find((index) => index.id === id)?.decimals ?? 2;
  const published = Object.entries(expect.indexes).map(([id, expected]) => {
    const figure = id === pack.overallIndex?.id ? card.overallIndex : find(id)?.published;
    return {
      at: `indexes.${id}`,
      expected: expected ?? NOTHING,
      actual: printed(figure, decimalsOf(id)),
    };
  });
  const means = Object.entries(expect.means).flatMap(([id, expected]) => {
    const index = find(id);
    const actual: Record<Formula, Ratio | undefined> = {
      'item-mean': index?.itemMean,
      'factor-mean': index?.factorMean,
      'pooled-answers': index?.pooledAnswers,
    };
    return (['item-mean', 'factor-mean', 'pooled-answers'] as const).map((formula) => ({
      at: `means.${id}.${formula}`,
      expected: expected[formula],
      actual: printed(actual[formula], decimalsOf(id)),
    }));
  });
  return [...published, ...means];
}

function printed(value: Ratio | undefined, decimals: number): string {
  return value === undefined ? NOTHING : toDecimal(value, decimals);
}
