import { parseUnits } from '../../../server/domain/units/parse-units';

const OPEN = { code: '250', name: { vi: 'Huyện A' }, kind: 'huyen', validFrom: '2021-01-01' };
const DISTRICT = { ...OPEN, validTo: '2025-06-30' };
const NEXT = { code: '1', name: { vi: 'Xã B' }, kind: 'xa', validFrom: '2025-07-01' };
const COMMUNE = { ...NEXT, parent: '250', validFrom: '2021-01-01', validTo: '2025-06-30' };

function faults(units: unknown): string[] {
  const parsed = parseUnits(units);
  return parsed.ok ? [] : parsed.error.map(({ at, reason }) => `${at.join('/')}: ${reason}`);
}

describe('parseUnits', () => {
  it('keeps the order and leaves out what is absent', () => {
    expect(parseUnits([COMMUNE, OPEN])).toEqual({ ok: true, value: [COMMUNE, OPEN] });
  });

  it('takes a code again once its first unit is gone', () => {
    expect(faults([DISTRICT, COMMUNE, NEXT])).toEqual([]);
  });

  it.each([
    [
      'a day that does not exist',
      [{ ...DISTRICT, validTo: '2025-06-31' }],
      '0/validTo: "2025-06-31" is not a day of the calendar',
    ],
    [
      'an end before the beginning',
      [{ ...DISTRICT, validTo: '2020-12-31' }],
      '0/validTo: validTo 2020-12-31 is before validFrom 2021-01-01',
    ],
    [
      'a code on the same days',
      [DISTRICT, { ...DISTRICT, validFrom: '2025-06-30' }],
      '1/code: code "250" is taken on some of these days',
    ],
    ['a parent that is unknown', [COMMUNE], '0/parent: no unit "250" exists on all days of "1"'],
    [
      'a parent that ends earlier',
      [DISTRICT, { ...COMMUNE, validTo: '2025-07-01' }],
      '1/parent: no unit "250" exists on all days of "1"',
    ],
    ['a missing name', [{ ...DISTRICT, name: undefined }], '0/name: is missing'],
  ])('refuses %s', (_, units, expected) => {
    expect(faults(units)).toEqual([expected]);
  });
});
