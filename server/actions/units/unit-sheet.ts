/** The registry as a sheet: what is exported is exactly what can be imported. Titles are Vietnamese in both. */
import { err, ok, type Result } from '../../domain/result';
import type { UnitRow } from '../../domain/units/plan-import';
import { UNIT_CELLS, writeUnitCells, type UnitCell } from '../../domain/units/unit-cells';
import type { UnitKinds } from '../../domain/units/unit-kinds';
import type { Unit } from '../../domain/units/unit';
import { matchColumns, type ColumnProblem, type ColumnSpec } from '../../sheets/columns';
import { readSheet } from '../../sheets/read-sheet';
import { SHEET_LIMITS, type SheetFile, type SheetProblem } from '../../sheets/sheet';
import { writeCsv } from '../../sheets/write-csv';
import { writeXlsx } from '../../sheets/write-xlsx';

export const UNIT_COLUMNS: Readonly<Record<UnitCell, ColumnSpec>> = {
  code: { names: ['Mã đơn vị', 'Mã', 'Mã số', 'Code'], required: true },
  name: { names: ['Tên đơn vị', 'Tên', 'Tên tiếng Việt', 'Name'], required: true },
  nameEn: { names: ['Tên tiếng Anh', 'English name'] },
  kind: { names: ['Loại đơn vị', 'Loại', 'Loại hình', 'Cấp', 'Kind'], required: true },
  parent: { names: ['Mã đơn vị cấp trên', 'Mã cấp trên', 'Cấp trên', 'Parent code'] },
  from: { names: ['Có từ ngày', 'Từ ngày', 'Hiệu lực từ ngày', 'Valid from'], required: true },
  to: { names: ['Có đến ngày', 'Đến ngày', 'Hiệu lực đến ngày', 'Valid to'] },
  successors: { names: ['Kế tục bởi', 'Đơn vị kế tục', 'Succeeded by'] },
};

export interface UnitSheet {
  readonly rows: readonly UnitRow[];
  /** The header of each column as the file has it. */
  readonly titles: Readonly<Record<UnitCell, string>>;
  readonly ignored: readonly string[];
}

export type UnitSheetFault =
  | { readonly kind: 'sheet'; readonly problem: SheetProblem }
  | { readonly kind: 'columns'; readonly problems: readonly ColumnProblem[] };

/** The rows of a sheet of units, not yet checked for sense. */
export async function readUnitSheet(file: SheetFile): Promise<Result<UnitSheet, UnitSheetFault>> {
  const sheet = await readSheet(file, SHEET_LIMITS);
  if (!sheet.ok) return err({ kind: 'sheet', problem: sheet.error });
  const matched = matchColumns(sheet.value.header, UNIT_COLUMNS);
  if (!matched.ok) return err({ kind: 'columns', problems: matched.error });
  const columns = matched.value;
  return ok({
    rows: sheet.value.rows.map((row) => ({
      line: row.line,
      cells: forEachCell((cell) => columns.cell(row, cell)),
    })),
    titles: forEachCell((cell) => columns.title(cell)),
    ignored: columns.unknown,
  });
}

/** The registry as a workbook. */
export async function unitWorkbook(units: readonly Unit[], kinds: UnitKinds): Promise<Buffer> {
  const columns = UNIT_CELLS.map((cell) => ({ title: UNIT_COLUMNS[cell].names[0], width: 24 }));
  return writeXlsx([{ name: 'Đơn vị', columns, rows: rowsOf(units, kinds) }]);
}

/** The registry as a CSV file. */
export function unitCsv(units: readonly Unit[], kinds: UnitKinds): Buffer {
  const header = UNIT_CELLS.map((cell) => UNIT_COLUMNS[cell].names[0]);
  return writeCsv([header, ...rowsOf(units, kinds)]);
}

function rowsOf(units: readonly Unit[], kinds: UnitKinds): string[][] {
  return units.map((unit) => {
    const cells = writeUnitCells(unit, kinds);
    return UNIT_CELLS.map((cell) => cells[cell]);
  });
}

function forEachCell(value: (cell: UnitCell) => string): Record<UnitCell, string> {
  const entries = UNIT_CELLS.map((cell) => [cell, value(cell)] as const);
  return Object.fromEntries(entries) as Record<UnitCell, string>;
}
