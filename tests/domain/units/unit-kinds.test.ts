import { kindName, unitKinds } from '../../../server/domain/units/unit-kinds';

const KINDS = unitKinds([
  { id: 'khu', name: { vi: 'Khu kinh tế' } },
  { id: 'xa', name: { vi: 'Xã của bộ định nghĩa' } },
]);

test('kinds of packs are added to the known ones and take the name of none', () => {
  expect(kindName(KINDS, 'dac-khu', 'vi')).toBe('Đặc khu');
  expect(kindName(KINDS, 'dac-khu', 'en')).toBe('Special zone');
  expect(kindName(KINDS, 'khu', 'en')).toBe('Khu kinh tế');
  expect(kindName(KINDS, 'xa', 'vi')).toBe('Xã');
});

test('a kind without a name is called by its id', () => {
  expect(kindName(KINDS, 'khac', 'vi')).toBe('khac');
});
