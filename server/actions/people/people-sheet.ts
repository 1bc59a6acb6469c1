/** A list of people as a sheet: which columns it has, how it is read, and the empty one to fill in. */
import type { TypedRow } from '../../domain/people/check-people';
import type { PersonField } from '../../domain/people/read-person';
import { err, ok, type Result } from '../../domain/result';
import { matchColumns, type ColumnProblem, type ColumnSpec } from '../../sheets/columns';
import { readSheet } from '../../sheets/read-sheet';
import { SHEET_LIMITS, type SheetFile, type SheetProblem } from '../../sheets/sheet';

export const PEOPLE_COLUMNS: Readonly<Record<PersonField, ColumnSpec>> = {
  group: { names: ['Nhóm', 'Mã nhóm', 'Nhóm đối tượng', 'Đối tượng', 'Group'], required: true },
  unit: {
    names: ['Đơn vị', 'Mã đơn vị', 'Cơ quan, đơn vị', 'Cơ quan', 'Đơn vị công tác', 'Unit'],
    required: true,
  },
  name: { names: ['Họ và tên', 'Họ tên', 'Tên', 'Full name', 'Name'], required: true },
  email: { names: ['Email', 'E-mail', 'Thư điện tử', 'Địa chỉ email', 'Hộp thư', 'Mail'] },
  phone: {
    names: [
      'Số điện thoại',
      'Điện thoại',
      'Điện thoại di động',
      'Di động',
      'Số ĐT',
      'SĐT',
      'ĐT',
      'Phone',
      'Mobile',
    ],
  },
  title: { names: ['Chức vụ', 'Chức danh', 'Title', 'Position'] },
};

export interface PeopleSheet {
  readonly rows: readonly TypedRow[];
  /** Columns that are passed over, by their headers. */
  readonly unknown: readonly string[];
  /** The header of a field's column as the file has it. */
  readonly title: (field: PersonField) => string;
}

export type PeopleSheetFault =
  | { readonly kind: 'sheet'; readonly problem: SheetProblem }
  | { readonly kind: 'columns'; readonly problems: readonly ColumnProblem[] };

/** Reads a file into rows of typed people. */
export async function readPeopleSheet(
  file: SheetFile,
): Promise<Result<PeopleSheet, PeopleSheetFault>> {
  const sheet = await readSheet(file, SHEET_LIMITS);
  if (!sheet.ok) return err({ kind: 'sheet', problem: sheet.error });
  const matched = matchColumns(sheet.value.header, PEOPLE_COLUMNS);
  if (!matched.ok) return err({ kind: 'columns', problems: matched.error });
  const columns = matched.value;
  const rows = sheet.value.rows.map((row) => ({
    line: row.line,
    typed: {
      group: columns.cell(row, 'group'),
      unit: columns.cell(row, 'unit'),
      name: columns.cell(row, 'name'),
      email: columns.cell(row, 'email'),
      phone: columns.cell(row, 'phone'),
      title: columns.cell(row, 'title'),
    },
  }));
  return ok({ rows, unknown: columns.unknown, title: (field) => columns.title(field) });
}
