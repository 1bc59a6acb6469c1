import { day } from '../../../../../server/domain/day';
import { unitKinds } from '../../../../../server/domain/units/unit-kinds';
import type { Unit } from '../../../../../server/domain/units/unit';
import { unitPage } from '../../../../../server/web/view-models/office/units/unit';
import { contextFor } from '../../../../support/rendering';
import { aUnit } from '../../../../support/units';

const CITY = aUnit('01');
const WHOLE = aUnit('W', { to: '2025-06-30', succeededBy: ['N@2025-07-01'] });
const DIVIDED = aUnit('D', { to: '2025-06-30', succeededBy: ['N@2025-07-01', 'M@2025-07-01'] });
const NEW = aUnit('N', { from: '2025-07-01', parent: '01' });
const OTHER = aUnit('M', { from: '2025-07-01' });

function model(unit: Unit, units: readonly Unit[], changes: object = {}) {
  return unitPage({
    ...contextFor('vi'),
    units,
    kinds: unitKinds([]),
    unit,
    today: day('2026-11-24'),
    usage: { accounts: 0, desks: 2, campaigns: [], subordinates: 0, predecessors: 0 },
    isUsed: true,
    mayEdit: true,
    ...changes,
  });
}

const remarks = (table: ReturnType<typeof model>['ancestors']) =>
  table?.rows.map(({ cells }) => `${cells[0]?.text} ${cells[2]?.text}`);

test('predecessors say whether they came as a whole', () => {
  const page = model(NEW, [CITY, WHOLE, DIVIDED, NEW, OTHER]);
  expect(remarks(page.ancestors)).toEqual(['Xã W (W) Toàn bộ', 'Xã D (D) Một phần']);
  expect(page.descendants).toBeUndefined();
  expect(page.comparing).toContain('không cộng dồn');
});

test('after mergers of whole units, results can be compared', () => {
  const page = model(NEW, [CITY, WHOLE, NEW]);
  expect(page.comparing).toContain('so sánh được với nhau');
  expect(model(CITY, [CITY]).comparing).toBe('');
});

test('successors say whether they took a whole unit', () => {
  const units = [CITY, WHOLE, DIVIDED, NEW, OTHER];
  expect(remarks(model(DIVIDED, units).descendants)).toEqual([
    'Xã N (N) Một phần',
    'Xã M (M) Một phần',
  ]);
  const whole = model(WHOLE, units);
  expect(remarks(whole.descendants)).toEqual(['Xã N (N) Toàn bộ']);
  // N got a part of D as well, so its results are not those of W's territory.
  expect(whole.comparing).toContain('không cộng dồn');
});

test('other bearers of the code are told apart: the same unit renamed, or another territory', () => {
  const renamed = aUnit('N', {
    from: '2024-01-01',
    to: '2025-06-30',
    succeededBy: ['N@2025-07-01'],
  });
  const unrelated = aUnit('N', { to: '2021-12-31' });
  expect(remarks(model(NEW, [CITY, unrelated, renamed, NEW]).sameCode)).toEqual([
    'Xã N (N) Mã được dùng lại cho địa bàn khác',
    'Xã N (N) Cùng nguồn gốc',
  ]);
});

test('a unit of the past shows what was above and below it on its last day', () => {
  const district = aUnit('250', { parent: '01', to: '2025-06-30' });
  const child = aUnit('C', { parent: '250', to: '2025-06-30' });
  const page = model(district, [CITY, district, child]);
  expect(page.parent?.label).toBe('Xã 01 (01)');
  expect(page.children.map(({ label }) => label)).toEqual(['Xã C (C)']);
  expect(page.facts.map(({ value }) => value)).toContain('Đã chấm dứt');
});

test('only what nothing refers to is offered to be removed, and only to who may edit', () => {
  expect(model(CITY, [CITY]).removeHref).toBe('');
  expect(model(CITY, [CITY], { isUsed: false }).removeHref).toContain('/xoa');
  const reader = model(CITY, [CITY], { isUsed: false, mayEdit: false });
  expect([reader.removeHref, reader.actions]).toEqual(['', []]);
});
