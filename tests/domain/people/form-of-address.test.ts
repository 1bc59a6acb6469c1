import { isOrganisation } from '../../../server/domain/people/form-of-address';

test.each([
  'Công ty TNHH Hoa Mai',
  'CÔNG TY CỔ PHẦN AN PHÁT',
  'HTX Rau sạch Tráng Việt',
  'Hộ kinh doanh Lê Hoa',
  'Trường tiểu học Đại Thịnh'.normalize('NFD'),
])('%s is an organisation', (name) => {
  expect(isOrganisation(name)).toBe(true);
});

test.each(['Nguyễn Văn An', 'Trường Sơn', 'Hoàng Công Tý', 'Ban Thị Quỹ', 'Hội', ''])(
  '%s is a person',
  (name) => {
    expect(isOrganisation(name)).toBe(false);
  },
);
