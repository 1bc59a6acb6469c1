/** A list of people as a sheet: which columns it has. */
import type { PersonField } from '../../domain/people/read-person';
import type { ColumnSpec } from '../../sheets/columns';

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
