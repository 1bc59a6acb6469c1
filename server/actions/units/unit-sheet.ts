/** The registry as a sheet: what is exported is exactly what can be imported. Titles are Vietnamese in both. */
import { UNIT_CELLS, writeUnitCells, type UnitCell } from '../../domain/units/unit-cells';
import type { UnitKinds } from '../../domain/units/unit-kinds';
import type { Unit } from '../../domain/units/unit';
import type { ColumnSpec } from '../../sheets/columns';
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
