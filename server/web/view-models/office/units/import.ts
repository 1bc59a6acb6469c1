/** A sheet of units: chosen, checked, and confirmed. */
import type { CheckedUnits } from '../../../../actions/units/prepare-units';
import { numbersIn } from '../../../../domain/numbers';
import { localise } from '../../../../domain/text';
import type { UnitRowFault } from '../../../../domain/units/plan-import';
import { UNIT_CELLS, type UnitCell } from '../../../../domain/units/unit-cells';
import type { Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { textCell, type TableModel } from '../../components';
import { officeFrame, type OfficeFrame } from '../../frame';
import { importPreview, type ImportPreviewModel, type RowFault } from '../imports/preview';
import { uploadModel, type UploadModel } from '../imports/upload';
import { faultText, periodText, registryTrail, unitKindName, type RegistryContext } from './words';

/** Units that are shown as they were understood. */
const SAMPLE = 20;
/** Longest part of a cell that is shown beside its fault, in characters. */
const LONGEST_VALUE = 80;

export interface UnitImportModel extends OfficeFrame {
  readonly upload: UploadModel;
  /** What the check of a file found; undefined before there is one. */
  readonly preview: ImportPreviewModel | undefined;
  /** Every row stands in the registry as it is. */
  readonly nothingNew: boolean;
  /** Why a confirmed sheet was not written; empty when there is no such reason. */
  readonly refusal: string;
  /** Where a sheet that was confirmed before is being written; empty in all other cases. */
  readonly progressHref: string;
}

export interface UnitImportInput extends RegistryContext {
  /** Titles of the columns as exports write them. */
  readonly titles: Readonly<Record<UnitCell, string>>;
  /** Why the file could not be read. */
  readonly error?: string;
  readonly checked?: CheckedUnits;
  readonly refusal?: string;
  readonly progressHref?: string;
}

export function unitImportPage(input: UnitImportInput): UnitImportModel {
  const { t, titles, error, checked, refusal = '', progressHref = '' } = input;
  const { office } = paths;
  return {
    ...officeFrame(input, t('units:import.title'), registryTrail(input)),
    upload: uploadModel(input, {
      action: office.unitImport.to(),
      columns: UNIT_CELLS.map((cell) => ({
        name: titles[cell],
        text: t(`units:import.column.${cell}`),
      })),
      exampleHref: office.unitWorkbook.to(),
      ...(error !== undefined && { error }),
    }),
    preview: checked && previewModel(input, checked),
    nothingNew: checked?.plan.faults.length === 0 && checked.held === undefined,
    refusal,
    progressHref,
  };
}

function previewModel(input: UnitImportInput, checked: CheckedUnits): ImportPreviewModel {
  const { t, locale } = input;
  const { sheet, plan, held } = checked;
  const { integer } = numbersIn(locale);
  const fact = (label: string, count: number) => ({ label, value: integer(count) });
  const isSound = plan.faults.length === 0;
  const changes = [...plan.added, ...plan.changed];
  const preview = importPreview({
    t,
    locale,
    rows: sheet.rows.length,
    faults: plan.faults.map((fault) => rowFault(input, checked, fault)),
    facts: isSound
      ? [
          fact(t('units:import.added'), plan.added.length),
          fact(t('units:import.changed'), plan.changed.length),
          fact(t('units:import.unchanged'), plan.unchanged),
        ]
      : [],
    ignoredColumns: sheet.unknown,
    ...(isSound && changes.length > 0 && { sample: sampleTable(input, changes) }),
    ...(held !== undefined && { confirmAction: paths.office.unitImportConfirmed.to(held) }),
  });
  if (plan.newKinds.length === 0) return preview;
  const note = t('units:import.newKinds', { kinds: plan.newKinds.join(', ') });
  return { ...preview, notes: [...preview.notes, note] };
}

function rowFault(
  input: UnitImportInput,
  { sheet, plan }: CheckedUnits,
  fault: UnitRowFault,
): RowFault {
  const row = sheet.rows.find(({ line }) => line === fault.line);
  // A fault may be told of units that only this sheet knows.
  const units = [...input.units, ...plan.added];
  return {
    line: fault.line,
    column: sheet.title(fault.cell),
    value: (row?.typed[fault.cell] ?? '').slice(0, LONGEST_VALUE),
    text: faultText({ ...input, units }, fault),
  };
}

function sampleTable(input: UnitImportInput, changes: readonly Unit[]): TableModel {
  const { t, locale, titles } = input;
  const { integer } = numbersIn(locale);
  const more = changes.length - SAMPLE;
  const cells = (unit: Unit): readonly string[] => [
    unit.code,
    localise(unit.name, locale),
    unitKindName(input, unit),
    unit.parent ?? '–',
    periodText(input, unit),
  ];
  const headings = [titles.code, titles.name, titles.kind, titles.parent, t('units:unit.period')];
  return {
    caption: t('units:import.sample'),
    columns: headings.map((label) => ({ label, numeric: false })),
    rows: changes.slice(0, SAMPLE).map((unit) => ({
      total: false,
      cells: cells(unit).map((text) => textCell(text)),
    })),
    note: more > 0 ? t('units:import.sampleMore', { more: integer(more) }) : '',
  };
}
