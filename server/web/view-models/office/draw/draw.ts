/** One draw: its list and sizes until it is sealed, its seal until it is drawn, and then what it gave. */
import { formatDay } from '../../../../domain/day';
import type { Draw } from '../../../../domain/draw/draw';
import type { StratumOutcome } from '../../../../domain/draw/member';
import type { SizeFault } from '../../../../domain/draw/read-sizes';
import { stratumKey } from '../../../../domain/draw/transaction';
import { paths } from '../../../paths';
import type { TableModel } from '../../components';
import { errorSummary, fieldId, type ErrorSummaryModel } from '../../fields';
import type { Link } from '../../frame';
import { figuresIn } from '../../numbers';
import { groupName, unitName, type PeopleContext } from '../people/frame';
import { drawFrame, drawsLink, type DrawFrame, type FactModel } from './frame';
import { leftOutTable } from './left-out';
import { outcomeTable } from './outcomes';

export interface SizeRow {
  readonly group: string;
  readonly unit: string;
  readonly population: string;
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly errorId: string;
}

export interface DrawModel extends DrawFrame {
  readonly state: string;
  /** Why the last form was not carried out; empty when nothing was refused. */
  readonly refusal: string;
  readonly summary: ErrorSummaryModel | null;
  readonly facts: readonly FactModel[];
  readonly hashes: readonly FactModel[];
  readonly links: readonly Link[];
  readonly leftOut: TableModel | null;
  /** The form of the sizes; null once sealed. */
  readonly sizes: { readonly action: string; readonly rows: readonly SizeRow[] } | null;
  /** Empty where it is not the time. */
  readonly drawAction: string;
  readonly discardAction: string;
  readonly outcomes: TableModel | null;
  /** How to compute a line's place again; empty before the draw. */
  readonly command: string;
}

export interface DrawInput extends PeopleContext {
  readonly draw: Draw;
  /** There once drawn. */
  readonly outcomes?: readonly StratumOutcome[];
  /** The first line that was drawn, as an example to compute again. */
  readonly example?: string;
  /** Sizes as typed, by `stratumKey`, when they were wrong. */
  readonly typed?: ReadonlyMap<string, string>;
  readonly sizeFaults?: ReadonlyMap<string, SizeFault>;
  readonly refusal?: string;
}

/** The field of a stratum's size. */
export function sizeField(key: string): string {
  return `co-mau-${key}`;
}

/** The model of the page. */
export function drawPage(input: DrawInput): DrawModel {
  const { t, opened, draw, outcomes, refusal = '', example } = input;
  const { id } = opened.campaign;
  const { drawSealed, drawDrawn, drawDiscarded } = paths.office;
  const listed = draw.state === 'listed';
  const sealed = draw.state === 'sealed';
  const rows = sizeRows(input, sizeErrors(input));
  return {
    ...drawFrame(input, t('draw:one.title', { day: formatDay(draw.listedOn) }), [drawsLink(input)]),
    state: draw.state,
    refusal,
    summary: sizeSummary(rows),
    facts: facts(input),
    hashes: hashes(input),
    links: links(input),
    leftOut: leftOutTable(input, draw.leftOut),
    sizes: listed ? { action: drawSealed.to(id, draw.id), rows } : null,
    drawAction: sealed ? drawDrawn.to(id, draw.id) : '',
    discardAction: listed || sealed ? drawDiscarded.to(id, draw.id) : '',
    outcomes: outcomes ? outcomeTable(input, outcomes) : null,
    command:
      draw.seed === undefined || example === undefined
        ? ''
        : `printf '%s' '${example}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:${draw.seed}`,
  };
}

function facts({ t, locale, draw }: DrawInput): FactModel[] {
  const { integer } = figuresIn(locale);
  const sum = (of: 'population' | 'size'): string =>
    integer(draw.strata.reduce((total, stratum) => total + stratum[of], 0));
  return [
    { label: t('draw:list.state'), value: t(`draw:state.${draw.state}`) },
    { label: t('draw:list.listedOn'), value: formatDay(draw.listedOn) },
    { label: t('draw:people'), value: sum('population') },
    ...(draw.seal
      ? [
          { label: t('draw:size'), value: sum('size') },
          { label: t('draw:one.sealedOn'), value: formatDay(draw.seal.on) },
        ]
      : []),
    ...(draw.drawnOn ? [{ label: t('draw:one.drawnOn'), value: formatDay(draw.drawnOn) }] : []),
  ];
}

function hashes({ t, draw }: DrawInput): FactModel[] {
  const { listHash, seal, seed } = draw;
  return [
    { label: t('draw:one.listHash'), value: listHash },
    ...(seal
      ? [
          { label: t('draw:one.commitment'), value: seal.commitment },
          { label: t('draw:seal'), value: seal.hash },
        ]
      : []),
    ...(seed === undefined ? [] : [{ label: t('draw:one.seed'), value: seed }]),
  ];
}

function links({ t, opened, draw }: DrawInput): Link[] {
  const { drawPublished, drawMembers, drawLog } = paths.office;
  const to = (path: typeof drawPublished): string => path.to(opened.campaign.id, draw.id);
  return [
    ...(draw.state === 'drawn'
      ? [
          { label: t('draw:members.title'), href: to(drawMembers) },
          { label: t('draw:one.log'), href: to(drawLog) },
        ]
      : []),
    ...(draw.seal ? [{ label: t('draw:one.published'), href: to(drawPublished) }] : []),
  ];
}

/** Each fault with the stratum it belongs to, for the top of the page. */
function sizeSummary(rows: readonly SizeRow[]): ErrorSummaryModel | null {
  const wrong = rows.filter(({ error }) => error !== '');
  return (
    errorSummary(new Map(wrong.map(({ name, label, error }) => [name, `${label}: ${error}`]))) ??
    null
  );
}

function sizeErrors({ t, sizeFaults, draw }: DrawInput): ReadonlyMap<string, string> {
  if (!sizeFaults) return new Map();
  const first = draw.strata[0];
  if (sizeFaults.size === 0 && first) {
    return new Map([[sizeField(stratumKey(first)), t('draw:sizeFault.nobody')]]);
  }
  return new Map(
    [...sizeFaults].map(([key, code]) => [sizeField(key), t(`draw:sizeFault.${code}`)]),
  );
}

function sizeRows(input: DrawInput, errors: ReadonlyMap<string, string>): SizeRow[] {
  const { t, locale, draw, typed } = input;
  const { integer } = figuresIn(locale);
  return draw.strata.map((stratum) => {
    const key = stratumKey(stratum);
    const name = sizeField(key);
    const group = groupName(input, stratum.group);
    const unit = unitName(input, stratum.unit);
    return {
      group,
      unit,
      population: integer(stratum.population),
      id: fieldId(name),
      name,
      label: t('draw:one.sizeOf', { group: stratum.group, unit }),
      value: typed?.get(key) ?? String(stratum.size),
      error: errors.get(name) ?? '',
      errorId: `${fieldId(name)}-loi`,
    };
  });
}
