/** What has become of a draw, stratum by stratum: the response rate that belongs to its result. */
import { NON_RESPONSES, type StratumOutcome } from '../../../../domain/draw/member';
import { ratio } from '../../../../domain/score/ratio';
import { numberCell, textCell, type TableModel } from '../../components';
import { figuresIn } from '../../numbers';
import { unitName, type PeopleContext } from '../people/frame';

/** The figures of a row, in the order of the columns. */
export function outcomeFigures(outcome: Omit<StratumOutcome, 'group' | 'unit'>): number[] {
  const { population, size, replacements, answered, open, nonResponses } = outcome;
  return [
    population,
    size,
    replacements,
    answered,
    open,
    ...NON_RESPONSES.map((reason) => nonResponses[reason]),
  ];
}

/** Names of these columns. */
export function outcomeColumns({ t }: Pick<PeopleContext, 't'>): string[] {
  return [
    t('draw:people'),
    t('draw:size'),
    t('draw:outcome.replacements'),
    t('draw:outcome.answered'),
    t('draw:outcome.open'),
    ...NON_RESPONSES.map((reason) => t(`draw:reason.${reason}`)),
  ];
}

/** A line a stratum, and the sum. */
export function outcomeTable(
  context: PeopleContext,
  outcomes: readonly StratumOutcome[],
): TableModel {
  const { t, locale } = context;
  const { integer, percent } = figuresIn(locale);
  const row = (name: string, outcome: Omit<StratumOutcome, 'group' | 'unit'>, total = false) => ({
    total,
    cells: [
      textCell(name),
      ...outcomeFigures(outcome).map((figure) => numberCell(integer(figure))),
      numberCell(rateWords(outcome, percent)),
    ],
  });
  return {
    caption: t('draw:outcome.caption'),
    columns: [
      { label: t('draw:outcome.stratum'), numeric: false },
      ...outcomeColumns(context).map((label) => ({ label, numeric: true })),
      { label: t('draw:outcome.rate'), numeric: true },
    ],
    rows: [
      ...outcomes.map((outcome) =>
        row(`${outcome.group} – ${unitName(context, outcome.unit)}`, outcome),
      ),
      ...(outcomes.length > 1 ? [row(t('draw:outcome.total'), addUp(outcomes), true)] : []),
    ],
    note: t('draw:outcome.note'),
  };
}

/** Answered of those who were asked and belong to the survey. */
function rateWords(
  { size, replacements, answered, nonResponses }: Omit<StratumOutcome, 'group' | 'unit'>,
  percent: (value: ReturnType<typeof ratio>, places: number) => string,
): string {
  const asked = size + replacements - nonResponses['not-eligible'];
  return asked > 0 ? percent(ratio(100 * answered, asked), 1) : '–';
}

function addUp(outcomes: readonly StratumOutcome[]): Omit<StratumOutcome, 'group' | 'unit'> {
  const sum = (of: (outcome: StratumOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    population: sum(({ population }) => population),
    size: sum(({ size }) => size),
    replacements: sum(({ replacements }) => replacements),
    answered: sum(({ answered }) => answered),
    open: sum(({ open }) => open),
    nonResponses: {
      refused: sum(({ nonResponses }) => nonResponses.refused),
      'not-found': sum(({ nonResponses }) => nonResponses['not-found']),
      'not-eligible': sum(({ nonResponses }) => nonResponses['not-eligible']),
      'no-answer': sum(({ nonResponses }) => nonResponses['no-answer']),
    },
  };
}
