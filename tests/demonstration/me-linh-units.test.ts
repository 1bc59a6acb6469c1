/** The registry that ships: what became of the district's communes on 1 July 2025 (NQ 1656/NQ-UBTVQH15). */
import { unitKey, unitOn, type Unit } from '../../server/domain/units/unit';
import { successorsOf } from '../../server/domain/units/lineage';
import { day } from '../../server/domain/day';
import { shippedFiles } from './described';

let units: readonly Unit[];

beforeAll(async () => {
  ({ units } = await shippedFiles());
});

/** Names of the units that took an old one over, wholly or in part. */
function successors(code: string): string[] {
  const old = unitOn(units, code, day('2024-12-31'));
  return successorsOf(units, unitKey(old!))
    .map(({ name }) => name['vi'] ?? '')
    .sort();
}

const [MELINH, YENLANG, TIENTHANG, QUANGMINH] = [
  'Xã Mê Linh',
  'Xã Yên Lãng',
  'Xã Tiến Thắng',
  'Xã Quang Minh',
];

test.each([
  ['09022', 'Tráng Việt', [MELINH]],
  ['09004', 'Chu Phan', [YENLANG]],
  ['09016', 'Hoàng Kim', [YENLANG]],
  ['08998', 'Liên Mạc', [YENLANG]],
  ['09007', 'Tiến Thịnh', [YENLANG]],
  ['08995', 'Tam Đồng', [TIENTHANG]],
  ['08983', 'Tiến Thắng', [TIENTHANG]],
  ['08986', 'Tự Lập', [TIENTHANG]],
  ['08973', 'Chi Đông', [QUANGMINH]],
  ['08989', 'Quang Minh', [QUANGMINH]],
])('%s %s went over whole', (code, name, into) => {
  expect(unitOn(units, code, day('2024-12-31'))?.name['vi']).toContain(name);
  expect(successors(code)).toEqual(into);
});

test.each([
  ['09019', 'Tiền Phong', [MELINH, QUANGMINH]],
  ['09010', 'Mê Linh', [MELINH, QUANGMINH]],
  ['09013', 'Văn Khê', [MELINH, TIENTHANG, YENLANG]],
  ['08974', 'Đại Thịnh', [MELINH, QUANGMINH, TIENTHANG]],
  ['08980', 'Thạch Đà', [TIENTHANG, YENLANG]],
  ['08977', 'Kim Hoa', [QUANGMINH, TIENTHANG]],
  ['08992', 'Thanh Lâm', [QUANGMINH, TIENTHANG]],
])('%s %s was divided', (code, name, into) => {
  expect(unitOn(units, code, day('2024-12-31'))?.name['vi']).toContain(name);
  expect(successors(code)).toEqual([...into].sort());
});

test('Vạn Yên went to Liên Mạc half a year earlier; the district ended without a successor', () => {
  expect(successors('09001')).toEqual(['Xã Liên Mạc']);
  expect(unitOn(units, '09001', day('2025-01-01'))).toBeUndefined();
  expect(successors('250')).toEqual([]);
});
