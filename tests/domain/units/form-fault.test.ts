import { atOwnField } from '../../../server/domain/units/form-fault';
import { aUnit } from '../../support/units';

const at = atOwnField('1@2021-01-01', ['parent', 'to'], 'from');
const fault = { code: 'no-parent', field: 'parent', other: '250' } as const;

test('a fault in the edited unit stands at its own field where the form has it', () => {
  expect(at({ ...fault, unit: aUnit('1') })).toEqual({
    field: 'parent',
    code: 'no-parent',
    unit: '1@2021-01-01',
    other: '250',
  });
  expect(at({ field: 'code', code: 'code-taken', unit: aUnit('1') }).field).toBe('from');
});

test('a fault in another unit stands at the field that is to blame', () => {
  expect(at({ ...fault, unit: aUnit('2') })).toMatchObject({ field: 'from', unit: '2@2021-01-01' });
});
