/** A whole number, typed as people here write one. Each value is counted by itself, so tallies stay integers. */
import type { AskedNumber } from '../form/form';
import { codesOf, oneOrSeveral, onlyOne, type QuestionKind } from './question-kind';

/** Digits alone, or groups of three parted by dots or blanks (1.200, 1 200). A comma is a decimal comma. */
const TYPED = /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:\s\d{3})+)$/;
const PLAIN = /^(?:0|[1-9]\d*)$/;

export const wholeNumber: QuestionKind<AskedNumber> = {
  kind: 'number',

  read: (_question, values) => oneOrSeveral(values.map(plain)),

  check(question, answer) {
    const { id, min, max } = question;
    const codes = codesOf(answer);
    if (!codes.every((code) => PLAIN.test(code))) return [{ question: id, code: 'not-a-number' }];
    if (!codes.every((code) => Number(code) >= min && Number(code) <= max)) {
      return [{ question: id, code: 'out-of-range', params: { min, max } }];
    }
    return codes.length > 1 ? [{ question: id, code: 'one-only' }] : [];
  },

  choices: (_question, answer) => onlyOne(answer) ?? 'spoilt',
};

/** The number in digits without leading zeros; what is no whole number stays as it was typed. */
function plain(value: string): string {
  return TYPED.test(value) ? value.replace(/[.\s]/g, '').replace(/^0+(?=\d)/, '') : value;
}
