/** The draws of a campaign, and the form by which a transaction list comes in. */
import type { ListFault } from '../../../../actions/draw/receive-list';
import { isOver, stateOn } from '../../../../domain/campaign/campaign';
import { formatDay } from '../../../../domain/day';
import type { Draw } from '../../../../domain/draw/draw';
import { paths } from '../../../paths';
import { numberCell, textCell, type TableModel } from '../../components';
import { errorSummary, field, type ErrorSummaryModel, type FieldModel } from '../../fields';
import { figuresIn } from '../../numbers';
import { importPreview, type ImportPreviewModel } from '../imports/preview';
import { tableFault, UPLOAD_FIELD } from '../imports/upload';
import type { PeopleContext } from '../people/frame';
import { drawFrame, type DrawFrame } from './frame';

export interface DrawsModel extends DrawFrame {
  /** Why no list can come in now; empty when one can. */
  readonly closed: string;
  readonly upload: {
    readonly file: FieldModel;
    readonly action: string;
    readonly template: string;
  };
  readonly summary: ErrorSummaryModel | null;
  /** The faults of the rows of the file that was sent. */
  readonly faults: ImportPreviewModel | null;
  readonly draws: TableModel | null;
  readonly recheckHref: string;
}

/** The most that a list may be, as it is told before one is sent. */
export interface ListLimits {
  readonly bytes: number;
  readonly rows: number;
}

export interface DrawsInput extends PeopleContext {
  readonly draws: readonly Draw[];
  readonly limits: ListLimits;
  /** What was wrong with the file; a text when there was none to read. */
  readonly fault?: ListFault | string;
}

/** Longest part of a cell that is shown beside its fault, in characters. */
const LONGEST_VALUE = 80;

/** The model of the page. */
export function drawsPage(input: DrawsInput): DrawsModel {
  const { t, opened, today, draws, fault } = input;
  const { id } = opened.campaign;
  const error = fault === undefined ? undefined : faultWords(input, fault);
  const errors = new Map(error === undefined ? [] : [[UPLOAD_FIELD, error]]);
  const { bytes, rows } = limitWords(input);
  const hint = t('draw:list.fileHint', { megabytes: bytes, rows });
  const over = isOver(stateOn(opened.campaign, today));
  const waiting = draws.some(({ state }) => state === 'listed' || state === 'sealed');
  return {
    ...drawFrame(input, t('draw:list.title')),
    closed: over ? t('draw:refused.over') : waiting ? t('draw:refused.waiting') : '',
    upload: {
      file: field({ name: UPLOAD_FIELD, label: t('draw:list.file'), hint }, errors),
      action: paths.office.draws.to(id),
      template: paths.office.drawTemplate.to(id),
    },
    summary: errorSummary(errors) ?? null,
    faults: rowFaults(input),
    draws: draws.length === 0 ? null : drawsTable(input),
    recheckHref: paths.office.rechecks.to(id),
  };
}

/** What is wrong with the file as a whole. */
function faultWords(input: DrawsInput, fault: ListFault | string): string {
  const { t } = input;
  if (typeof fault === 'string') return fault;
  switch (fault.kind) {
    case 'sheet': {
      const { code } = fault.problem;
      const { bytes, rows } = limitWords(input);
      if (code === 'too-many-rows') return t('draw:list.tooManyRows', { rows });
      if (code === 'file-too-large') return t('draw:list.tooLarge', { megabytes: bytes });
      return tableFault(input, fault);
    }
    case 'columns':
      return tableFault(input, fault);
    case 'rows':
      return t('draw:list.rowFaults');
    default:
      return t(`draw:refused.${fault.kind}`);
  }
}

function limitWords({ locale, limits }: DrawsInput): { bytes: string; rows: string } {
  const { integer } = figuresIn(locale);
  return { bytes: integer(limits.bytes / 1024 / 1024), rows: integer(limits.rows) };
}

function rowFaults({ t, locale, fault }: DrawsInput): ImportPreviewModel | null {
  if (fault === undefined || typeof fault === 'string' || fault.kind !== 'rows') return null;
  return importPreview({
    t,
    locale,
    rows: fault.rows,
    faults: fault.faults.map(({ line, column, typed, code }) => ({
      line,
      column,
      value: typed.slice(0, LONGEST_VALUE),
      text: t(`draw:fault.${code}`),
    })),
    ignoredColumns: [],
  });
}

function drawsTable({ t, locale, opened, draws }: DrawsInput): TableModel {
  const { integer } = figuresIn(locale);
  const heading = (label: string, numeric = false) => ({ label, numeric });
  return {
    caption: t('draw:list.caption'),
    columns: [
      heading(t('draw:list.listedOn')),
      heading(t('draw:list.state')),
      heading(t('draw:people'), true),
      heading(t('draw:size'), true),
      heading(t('draw:seal')),
    ],
    rows: draws.map((draw) => ({
      total: false,
      cells: [
        textCell(formatDay(draw.listedOn), paths.office.draw.to(opened.campaign.id, draw.id)),
        textCell(t(`draw:state.${draw.state}`)),
        numberCell(integer(sum(draw, 'population'))),
        numberCell(integer(sum(draw, 'size'))),
        textCell(draw.seal?.hash.slice(0, 12) ?? ''),
      ],
    })),
    note: t('draw:list.note'),
  };
}

function sum({ strata }: Draw, of: 'population' | 'size'): number {
  return strata.reduce((total, stratum) => total + stratum[of], 0);
}
