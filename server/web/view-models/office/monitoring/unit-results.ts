/** One unit's own figures against the median of its kind. */
import type { UnitResults } from '../../../../actions/monitoring/read-unit-results';
import { formatDay } from '../../../../domain/day';
import { criteriaOf } from '../../../../domain/definition/pack';
import type { UnitFigure } from '../../../../domain/monitoring/unit-figures';
import { LEAST_UNITS_FOR_MEDIAN } from '../../../../domain/participation/median-of-kind';
import type { Ratio } from '../../../../domain/score/ratio';
import { localise } from '../../../../domain/text';
import { kindName, unitKinds } from '../../../../domain/units/unit-kinds';
import { paths } from '../../../paths';
import { officeFrame, type Link, type OfficeFrame, type PageContext } from '../../frame';
import { periodText, stateChip, type ChipModel } from '../campaign-frame';
import { definitionModel, type DefinitionModel } from '../definition';
import { officeWords, type OfficeWords } from '../words';
import {
  count,
  DASH,
  dayCell,
  decimal,
  figureTable,
  words as plain,
  type FigureCell,
  type FigureTable,
} from './figure-table';
import { groupCell } from './monitoring-words';

export interface UnitResultsModel extends OfficeFrame {
  readonly campaignName: string;
  readonly period: string;
  readonly chip: ChipModel;
  readonly lead: string;
  readonly counts: FigureTable;
  /** Null while nothing can be shown; `empty` says why. */
  readonly figures: FigureTable | null;
  readonly empty: string;
  readonly notes: readonly string[];
  /** The same unit in other campaigns. */
  readonly others: readonly Link[];
  readonly workbookHref: string;
  readonly definition: DefinitionModel;
}

export interface UnitResultsInput extends PageContext {
  readonly results: UnitResults;
  /** Whether the campaign's own pages may be linked to. */
  readonly seesCampaign: boolean;
}

/** The model of the page. */
export function unitResultsPage(input: UnitResultsInput): UnitResultsModel {
  const { results, locale, t } = input;
  const { opened, unit, state, others } = results;
  const words = officeWords(input, opened);
  const name = localise(unit.name, locale);
  const least = opened.pack.disclosure.minimumBase;
  return {
    ...officeFrame(input, name, trail(input, words)),
    campaignName: words.say(opened.campaign.name),
    period: periodText(opened.campaign, t),
    chip: stateChip(state, t),
    lead: lead(results, words),
    counts: countTable(results, words),
    figures: results.figures.length === 0 ? null : figureRows(results, words),
    empty: t('monitoring:unit.empty', { least }),
    notes: [
      t('monitoring:unit.noteWithheld', { least }),
      t('monitoring:unit.noteMedian', { least: LEAST_UNITS_FOR_MEDIAN }),
      t('monitoring:unit.notePartial'),
    ],
    others: others.map((other) => ({
      label: officeWords(input, other).say(other.campaign.name),
      href: paths.office.unitResults.to(other.campaign.id, unit.code),
    })),
    workbookHref: '?tai=xlsx',
    definition: definitionModel(opened, words),
  };
}

/** The page's tables, in its order. */
export function unitResultsTables({ counts, figures }: UnitResultsModel): readonly FigureTable[] {
  return figures ? [counts, figures] : [counts];
}

function lead({ opened, state, view }: UnitResults, { t }: OfficeWords): string {
  if (state !== 'open') return t('monitoring:unit.leadClosed');
  if (view === 'live') return t('monitoring:unit.leadLive');
  return t('monitoring:unit.leadReleased', { least: opened.pack.disclosure.minimumBase });
}

function trail({ results, seesCampaign, t }: UnitResultsInput, words: OfficeWords): Link[] {
  if (!seesCampaign) return [];
  const { campaign } = results.opened;
  return [
    { label: t('office:home.title'), href: paths.office.home.to() },
    { label: words.say(campaign.name), href: paths.office.campaign.to(campaign.id) },
  ];
}

function countTable({ counts, view, state }: UnitResults, words: OfficeWords): FigureTable {
  const { figures, t } = words;
  const dated = view === 'released' && state === 'open';
  return figureTable({
    id: 'so-phieu',
    caption: t('monitoring:unit.counts'),
    tab: t('monitoring:unit.countsTab'),
    columns: [
      { label: t('monitoring:column.group'), numeric: false },
      { label: t('monitoring:column.answered'), numeric: true },
      ...(dated ? [{ label: t('monitoring:column.until'), numeric: true }] : []),
    ],
    rows: counts.map(({ group, shown }) => ({
      total: false,
      cells: [
        groupCell(group.id, words),
        count(shown.responses, figures),
        ...(dated ? [dayCell(shown.until)] : []),
      ],
    })),
    note: '',
  });
}

function figureRows(results: UnitResults, words: OfficeWords): FigureTable {
  const { t, pack } = words;
  const { unit, today, view, state } = results;
  const kind = kindName(unitKinds(pack.unitKinds), unit.kind, words.locale);
  const isOpen = view === 'live' && state === 'open';
  return figureTable({
    id: 'so-lieu',
    caption: t('monitoring:unit.figures'),
    tab: t('monitoring:unit.figuresTab'),
    columns: [
      { label: t('monitoring:column.criterion'), numeric: false },
      { label: t('monitoring:column.own'), numeric: true },
      { label: t('monitoring:column.median', { kind }), numeric: true },
      { label: t('monitoring:column.difference'), numeric: true },
    ],
    rows: results.figures.map((figure) => ({ total: false, cells: figureCells(figure, words) })),
    note: isOpen ? t('monitoring:unit.asOf', { day: formatDay(today) }) : '',
    chart: { kind: 'grouped', columns: [1, 2] },
  });
}

function figureCells({ id, kind, own, median }: UnitFigure, words: OfficeWords): FigureCell[] {
  const { figures, t } = words;
  const difference = own && median ? own.sub(median) : undefined;
  return [
    plain(kind === 'index' ? indexName(id, words) : criterionName(id, words), '', id),
    percent(own, words),
    percent(median, words),
    difference
      ? decimal(difference, figures, 2, signed(difference, words))
      : { ...DASH, text: own ? '–' : t('monitoring:unit.notShown') },
  ];
}

function percent(value: Ratio | undefined, { figures }: OfficeWords): FigureCell {
  return value ? decimal(value, figures, 2, figures.percent(value, 2)) : DASH;
}

function signed(value: Ratio, { figures }: OfficeWords): string {
  return (value.compare(0) > 0 ? '+' : '') + figures.decimal(value, 2);
}

function criterionName(id: string, { pack, say }: OfficeWords): string {
  const criterion = criteriaOf(pack).find((one) => one.id === id);
  return criterion ? `${id}. ${say(criterion.name)}` : id;
}

function indexName(id: string, { pack, say }: OfficeWords): string {
  const index = pack.indexes.find((one) => one.id === id);
  return index ? say(index.name, index.groups) : id;
}
