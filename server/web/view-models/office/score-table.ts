/** The table of fields and criteria: maximum, points, ratio, respondents, unit in charge. */
import type { Publication } from '../../../domain/disclosure/publish';
import { criteriaOf, type Criterion, type Field } from '../../../domain/definition/pack';
import { HUNDRED, type Ratio } from '../../../domain/score/ratio';
import type { CriterionScore, FieldScore } from '../../../domain/score/scorecard';
import { paths } from '../../paths';
import { columnPlaces } from '../numbers';
import { basisMark, marksLegend, type MarkModel } from './marks';
import { respondentsModel, type RespondentsModel } from './respondents';
import {
  criterionStanding,
  fieldStanding,
  pointPlaces,
  standingBar,
  standingText,
  type BarModel,
  type Standing,
} from './standing';
import type { OfficeWords } from './words';

interface RowModel {
  readonly id: string;
  readonly name: string;
  readonly max: string;
  readonly mark: MarkModel;
  readonly points: string;
  readonly ratio: string;
  readonly bar: BarModel;
}

export interface CriterionRowModel extends RowModel {
  readonly href: string;
  readonly respondents: readonly RespondentsModel[];
  /** Unit in charge where it is not the field's; else empty. */
  readonly unit: string;
}

export interface FieldRowModel extends RowModel {
  readonly unit: string;
  readonly criteria: readonly CriterionRowModel[];
}

export interface ScoreTableModel {
  readonly fields: readonly FieldRowModel[];
  readonly totalMax: string;
  readonly totalPoints: string;
  readonly totalRatio: string;
  /** “Chênh lệch làm tròn”; empty unless the pack rounds at the total. */
  readonly roundingDifference: string;
  readonly legend: readonly MarkModel[];
}

/** All rows; every figure is the publication's own. */
export function scoreTable(
  publication: Publication,
  campaign: string,
  words: OfficeWords,
): ScoreTableModel {
  const { card, range } = publication;
  const { figures, pack } = words;
  const rows = new ScoreRows(publication, campaign, words);
  const bases = pack.fields
    .flatMap((field) => [field, ...field.criteria])
    .map(({ basis }) => basis);
  const totalPlaces = pack.scoring?.rounding.decimals ?? 2;
  const total: Standing =
    range && !range.total.low.equals(range.total.high)
      ? { kind: 'range', range: range.total }
      : { kind: 'points', points: card.total };
  return {
    fields: card.fields.map((field) => rows.field(field)),
    totalMax: rows.max(card.max),
    totalPoints: standingText(total, totalPlaces, words),
    totalRatio: total.kind === 'points' && card.percent ? figures.percent(card.percent) : '–',
    roundingDifference:
      total.kind === 'points' && card.roundingDifference
        ? figures.decimal(card.roundingDifference, pointPlaces(words))
        : '',
    legend: marksLegend(bases, words.t),
  };
}

class ScoreRows {
  private readonly places: number;
  private readonly maxPlaces: number;

  constructor(
    private readonly publication: Publication,
    private readonly campaign: string,
    private readonly words: OfficeWords,
  ) {
    this.places = pointPlaces(words);
    const criteria = criteriaOf(publication.card);
    this.maxPlaces = columnPlaces(criteria.map(({ max }) => max));
  }

  max(value: Ratio): string {
    return this.words.figures.decimal(value, this.maxPlaces);
  }

  field(score: FieldScore): FieldRowModel {
    const standing = fieldStanding(this.publication, score, this.places);
    const isWhole = standing.kind === 'points' && score.maxOfScored.equals(score.max);
    return {
      ...this.row(score.field, score.max, standing),
      ratio: isWhole ? this.share(standing.points.div(score.max)) : '–',
      unit: unitsText(score.field.unitInCharge, this.words),
      criteria: score.criteria.map((criterion) => this.criterion(criterion)),
    };
  }

  private criterion(score: CriterionScore): CriterionRowModel {
    const standing = criterionStanding(this.publication, score);
    const { unitInCharge } = score.criterion;
    return {
      ...this.row(score.criterion, score.max, standing),
      ratio: standing.kind === 'points' && score.ratio ? this.share(score.ratio) : '–',
      href: paths.office.criterion.to(this.campaign, score.id),
      respondents: respondentsModel(this.publication, score.groups, this.words),
      unit: unitInCharge ? unitsText(unitInCharge, this.words) : '',
    };
  }

  private row(of: Field | Criterion, max: Ratio, standing: Standing): RowModel {
    return {
      id: of.id,
      name: this.words.say(of.name),
      max: this.max(max),
      mark: basisMark(of.basis, this.words.t),
      points: standingText(standing, this.places, this.words),
      ratio: '–',
      bar: standingBar(standing, max),
    };
  }

  private share(value: Ratio): string {
    return this.words.figures.percent(value.mul(HUNDRED));
  }
}

/** Names of units in charge, joined. */
export function unitsText(ids: readonly string[], { pack, say }: OfficeWords): string {
  return ids.map((id) => (pack.unitsInCharge[id] ? say(pack.unitsInCharge[id]) : id)).join('; ');
}
