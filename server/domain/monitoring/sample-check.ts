/** Are there enough answers to conclude anything? Group by unit, with the population that they stand for. */
import type { PopulationSource, Quota } from '../campaign/quota';
import type { Group, GroupId } from '../definition/pack';
import type { Confidence } from '../sampling/confidence';
import { sampleState, type SampleState } from '../sampling/enough';
import { marginReached } from '../sampling/interval';
import { ratio, type Ratio } from '../score/ratio';
import type { Turnout } from './progress';
import type { ResponseCounts } from './response-counts';

export interface SampleQuestion {
  readonly groups: readonly Group[];
  readonly counts: Pick<ResponseCounts, 'byUnit'>;
  readonly turnouts: readonly Turnout[];
  readonly quotas: readonly Quota[];
  readonly confidence: Confidence;
}

export interface SampleCheck {
  readonly group: GroupId;
  /** Absent for a whole group. */
  readonly unit?: string;
  /** People; absent where nobody has entered them. */
  readonly population?: number;
  /** Where the population comes from; absent for groups whose units have it from several places. */
  readonly source?: PopulationSource;
  readonly needed?: number;
  /** Answers in the count. */
  readonly valid: number;
  /** Answered of the invited, or answers of the population: 0 to 1, above where the population is wrong. */
  readonly rate?: Ratio;
  /** Half width of the interval around one half, the worst case, with finite population correction; 0 to 1. */
  readonly margin?: Ratio;
  readonly state: SampleState;
}

/** Every unit of each group, each group closed by its whole. */
export function checkSamples(question: SampleQuestion): readonly SampleCheck[] {
  return question.groups.flatMap((group) => {
    const units = unitsOf(group, question).map((unit) => checkUnit(group, unit, question));
    return units.length === 0 ? [] : [...units, checkWhole(group, units, question)];
  });
}

function unitsOf({ id, invited }: Group, question: SampleQuestion): readonly string[] {
  const { counts, quotas, turnouts } = question;
  const seen = invited
    ? turnouts.filter(({ group }) => group === id).map(({ unit }) => unit)
    : [...(counts.byUnit.get(id)?.keys() ?? [])];
  const planned = quotas.filter(({ group }) => group === id).map(({ unit }) => unit);
  return [...new Set([...planned, ...seen])].toSorted();
}

function checkUnit({ id, invited }: Group, unit: string, question: SampleQuestion): SampleCheck {
  const quota = question.quotas.find((one) => one.group === id && one.unit === unit);
  const turnout = question.turnouts.find((one) => one.group === id && one.unit === unit);
  const valid = invited
    ? (turnout?.answered ?? 0)
    : (question.counts.byUnit.get(id)?.get(unit)?.total ?? 0);
  const roster = invited && turnout ? turnout.invited : undefined;
  const population = quota?.population ?? roster;
  const source = quota?.populationSource ?? (roster === undefined ? undefined : 'roster');
  return {
    group: id,
    unit,
    ...(source !== undefined && { source }),
    ...sizes({ valid, population, needed: quota?.needed, asked: roster ?? population }, question),
  };
}

/** A whole is known where all of its units are. */
function checkWhole(
  { id, invited }: Group,
  units: readonly SampleCheck[],
  question: SampleQuestion,
): SampleCheck {
  const total = (of: (unit: SampleCheck) => number | undefined): number | undefined =>
    units.reduce<number | undefined>((sum, unit) => {
      const value = of(unit);
      return sum === undefined || value === undefined ? undefined : sum + value;
    }, 0);
  const population = total((unit) => unit.population);
  const invitedPeople = question.turnouts
    .filter(({ group }) => group === id)
    .reduce((sum, turnout) => sum + turnout.invited, 0);
  const sources = new Set(units.map(({ source }) => source));
  const [source] = sources.size === 1 ? sources : [];
  return {
    group: id,
    ...(source !== undefined && { source }),
    ...sizes(
      {
        valid: units.reduce((sum, { valid }) => sum + valid, 0),
        population,
        needed: total(({ needed }) => needed),
        asked: invited && invitedPeople > 0 ? invitedPeople : population,
      },
      question,
    ),
  };
}

interface Sizes {
  readonly valid: number;
  readonly population: number | undefined;
  readonly needed: number | undefined;
  /** People who were, or could have been, asked. */
  readonly asked: number | undefined;
}

function sizes(
  { valid, population, needed, asked }: Sizes,
  { confidence }: SampleQuestion,
): Omit<SampleCheck, 'group' | 'unit' | 'source'> {
  const margin = marginReached(valid, population, confidence);
  return {
    ...(population !== undefined && { population }),
    ...(needed !== undefined && { needed }),
    valid,
    ...(asked !== undefined && asked > 0 && { rate: ratio(valid, asked) }),
    ...(margin && { margin }),
    state: sampleState(valid, needed),
  };
}
