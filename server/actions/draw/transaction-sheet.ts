/** A transaction list as a sheet: which columns it has and how it is read. */
import type { TransactionField, TypedTransaction } from '../../domain/draw/read-transaction';
import { err, ok, type Result } from '../../domain/result';
import { matchColumns, type ColumnProblem, type ColumnSpec } from '../../sheets/columns';
import { readSheet } from '../../sheets/read-sheet';
import type { SheetFile, SheetLimits, SheetProblem } from '../../sheets/sheet';

/** A year of a district's dossiers; a workbook of so many rows stays below what `readSheet` unpacks. */
export const LIST_LIMITS: SheetLimits = { bytes: 20 * 1024 * 1024, rows: 50_000, columns: 60 };

export const TRANSACTION_COLUMNS: Readonly<Record<TransactionField, ColumnSpec>> = {
  dossier: {
    names: ['Mã hồ sơ', 'Số hồ sơ', 'Mã HS', 'Số biên nhận', 'Dossier'],
    required: true,
  },
  group: { names: ['Nhóm', 'Mã nhóm', 'Nhóm đối tượng', 'Đối tượng', 'Group'], required: true },
  unit: {
    names: ['Đơn vị', 'Mã đơn vị', 'Đơn vị giải quyết', 'Cơ quan giải quyết', 'Unit'],
    required: true,
  },
  name: {
    names: ['Họ và tên', 'Họ tên', 'Tên', 'Người nộp', 'Tên tổ chức, cá nhân', 'Name'],
    required: true,
  },
  phone: { names: ['Số điện thoại', 'Điện thoại', 'Di động', 'Số ĐT', 'SĐT', 'Phone'] },
  email: { names: ['Email', 'E-mail', 'Thư điện tử', 'Mail'] },
  address: { names: ['Địa chỉ', 'Nơi ở', 'Address'] },
  field: { names: ['Lĩnh vực', 'Thủ tục', 'Tên thủ tục', 'Field'] },
  day: { names: ['Ngày', 'Ngày nộp', 'Ngày tiếp nhận', 'Ngày trả kết quả', 'Date'] },
};

export interface TypedRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly typed: TypedTransaction;
}

export interface TransactionSheet {
  readonly rows: readonly TypedRow[];
  /** The header of a field's column as the file has it. */
  readonly title: (field: TransactionField) => string;
}

export type SheetFault =
  | { readonly kind: 'sheet'; readonly problem: SheetProblem }
  | { readonly kind: 'columns'; readonly problems: readonly ColumnProblem[] };

/** Reads a file into rows of typed transactions. */
export async function readTransactionSheet(
  file: SheetFile,
): Promise<Result<TransactionSheet, SheetFault>> {
  const sheet = await readSheet(file, LIST_LIMITS);
  if (!sheet.ok) return err({ kind: 'sheet', problem: sheet.error });
  const matched = matchColumns(sheet.value.header, TRANSACTION_COLUMNS);
  if (!matched.ok) return err({ kind: 'columns', problems: matched.error });
  const columns = matched.value;
  const rows = sheet.value.rows.map((row) => ({
    line: row.line,
    typed: {
      dossier: columns.cell(row, 'dossier'),
      group: columns.cell(row, 'group'),
      unit: columns.cell(row, 'unit'),
      name: columns.cell(row, 'name'),
      phone: columns.cell(row, 'phone'),
      email: columns.cell(row, 'email'),
      address: columns.cell(row, 'address'),
      field: columns.cell(row, 'field'),
      day: columns.cell(row, 'day'),
    },
  }));
  return ok({ rows, title: (field) => columns.title(field) });
}
