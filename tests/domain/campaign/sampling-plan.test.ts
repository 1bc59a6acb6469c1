import { readSamplingPlan } from '../../../server/domain/campaign/sampling-plan';

const TYPED = {
  method: 'cochran',
  confidence: '95',
  margin: '4,5',
  allocation: 'equal',
  minimumPerUnit: '0',
};

test('a plan is read with decimal comma or point', () => {
  const plan = {
    method: 'cochran',
    confidence: 95,
    margin: 4.5,
    allocation: 'equal',
    minimumPerUnit: 0,
  };
  expect(readSamplingPlan(TYPED)).toEqual({ ok: true, value: plan });
  expect(readSamplingPlan({ ...TYPED, margin: '4.5' })).toEqual({ ok: true, value: plan });
});

test.each([
  [{ method: '' }, 'method', 'choose'],
  [{ confidence: '95 %' }, 'confidence', 'choose'],
  [{ allocation: 'Equal' }, 'allocation', 'choose'],
  [{ margin: '0' }, 'margin', 'no-margin'],
  [{ margin: '50,01' }, 'margin', 'no-margin'],
  [{ margin: '5 %' }, 'margin', 'no-margin'],
  [{ minimumPerUnit: '' }, 'minimumPerUnit', 'no-number'],
  [{ minimumPerUnit: '10001' }, 'minimumPerUnit', 'no-number'],
])('%j is refused', (changes, field, code) => {
  expect(readSamplingPlan({ ...TYPED, ...changes })).toEqual({
    ok: false,
    error: [{ field, code }],
  });
});
