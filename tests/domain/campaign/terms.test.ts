import { dayInWords, termsOf } from '../../../server/domain/campaign/terms';
import { day } from '../../../server/domain/day';
import { both } from '../../support/campaign';

test('the deadline is the closing day, whatever was written down for it', () => {
  const terms = { NAM: both('2024'), HAN_NOP: both('cũ') };
  expect(termsOf({ terms, closesOn: day('2025-02-03') })).toEqual({
    NAM: both('2024'),
    HAN_NOP: { vi: '03/02/2025', en: '3 February 2025' },
  });
});

test('a day in words', () => {
  expect(dayInWords(day('2024-12-31'))).toEqual({ vi: '31/12/2024', en: '31 December 2024' });
});
