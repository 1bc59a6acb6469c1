/** A transaction list as a sheet: which columns it has and how long it may be. */
import type { TransactionField } from '../../domain/draw/read-transaction';
import type { ColumnSpec } from '../../sheets/columns';
import type { SheetLimits } from '../../sheets/sheet';

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
