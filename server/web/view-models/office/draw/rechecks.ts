/** The re-checks of a campaign: the form that draws one, and the rate that they gave. */
import { RECHECK_OUTCOMES, type RecheckOutcome } from '../../../../domain/campaign/invitation';
import { formatDay } from '../../../../domain/day';
import { recheckRate, type Recheck } from '../../../../domain/draw/recheck';
import { ratio } from '../../../../domain/score/ratio';
import { proportionInterval } from '../../../../domain/sampling/interval';
import { paths } from '../../../paths';
import { numberCell, textCell, type TableModel } from '../../components';
import { errorSummary, field, type ErrorSummaryModel, type FieldModel } from '../../fields';
import { figuresIn } from '../../numbers';
import type { PeopleContext } from '../people/frame';
import { drawFrame, type DrawFrame } from './frame';

export const PERCENT_FIELD = 'tyLe';

/** The usual share of a re-check, percent. */
const USUAL_PERCENT = '5';

export interface RechecksModel extends DrawFrame {
  readonly action: string;
  readonly summary: ErrorSummaryModel | null;
  readonly percent: FieldModel;
  readonly rechecks: TableModel | null;
}

/** A re-check with the outcomes so far, undefined for those not asked yet. */
export interface RecheckResult {
  readonly recheck: Recheck;
  readonly outcomes: readonly (RecheckOutcome | undefined)[];
}

export interface RechecksInput extends PeopleContext {
  readonly results: readonly RecheckResult[];
  /** As typed; absent before the form was sent. */
  readonly typed?: string;
  /** What was wrong with it. */
  readonly fault?: 'bad-percent' | 'nobody';
}

/** The model of the page. */
export function rechecksPage(input: RechecksInput): RechecksModel {
  const { t, opened, results, typed = USUAL_PERCENT, fault } = input;
  const errors = new Map(fault ? [[PERCENT_FIELD, t(`draw:recheckFault.${fault}`)]] : []);
  return {
    ...drawFrame(input, t('draw:rechecks.title')),
    action: paths.office.rechecks.to(opened.campaign.id),
    summary: errorSummary(errors) ?? null,
    percent: field(
      {
        name: PERCENT_FIELD,
        label: t('draw:rechecks.percent'),
        hint: t('draw:rechecks.percentHint'),
        value: typed,
        inputmode: 'decimal',
        width: 'short',
      },
      errors,
    ),
    rechecks: results.length === 0 ? null : table(input),
  };
}

function table({ t, locale, opened, results }: RechecksInput): TableModel {
  const { integer, decimal, percent, working } = figuresIn(locale);
  return {
    caption: t('draw:rechecks.caption'),
    columns: [
      { label: t('draw:rechecks.on'), numeric: false },
      { label: t('draw:rechecks.share'), numeric: true },
      { label: t('draw:rechecks.drawn'), numeric: true },
      ...RECHECK_OUTCOMES.map((outcome) => ({
        label: t(`draw:recheckOutcome.${outcome}`),
        numeric: true,
      })),
      { label: t('draw:rechecks.open'), numeric: true },
      { label: t('draw:rechecks.rate'), numeric: true },
      { label: t('draw:rechecks.interval'), numeric: true },
    ],
    rows: results.map(({ recheck, outcomes }) => {
      const rate = recheckRate(outcomes);
      const { rightPerson, notThePerson, unreachable, rightShare } = rate;
      const answered = Object.values(recheck.answered).reduce((sum, count) => sum + count, 0);
      const ends = proportionInterval(rightPerson, rightPerson + notThePerson, answered);
      const figures = [rate.drawn, rightPerson, notThePerson, unreachable, rate.open];
      return {
        total: false,
        cells: [
          textCell(formatDay(recheck.on), paths.office.recheck.to(opened.campaign.id, recheck.id)),
          numberCell(t('draw:rechecks.percentOf', { share: working(ratio(recheck.percent)) })),
          ...figures.map((figure) => numberCell(integer(figure))),
          numberCell(rightShare ? percent(rightShare.mul(100), 1) : '–'),
          numberCell(
            ends ? `${decimal(ends.low.mul(100), 1)} – ${percent(ends.high.mul(100), 1)}` : '–',
          ),
        ],
      };
    }),
    note: t('draw:rechecks.note'),
  };
}
