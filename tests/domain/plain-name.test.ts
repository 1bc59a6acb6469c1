import * as fc from 'fast-check';
import { plainName } from '../../server/domain/plain-name';

test.each([
  ['Xã Đại Thịnh', 'xa dai thinh'],
  ['XÃ  ĐẠI-THỊNH ', 'xa dai thinh'],
  ['Xa Dai Thinh', 'xa dai thinh'],
  ['Mã đơn vị (bắt buộc) *', 'ma don vi'],
  ['Sở, cơ quan', 'so co quan'],
  ['Ư Ơ ă â ê ô', 'u o a a e o'],
  ['  –  ', ''],
])('%j → %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test('however it is composed, and once or twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const plain = plainName(name);
      expect(plainName(name.normalize('NFD'))).toBe(plainName(name.normalize('NFC')));
      expect(plainName(plain)).toBe(plain);
    }),
  );
});
