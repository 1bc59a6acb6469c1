import type { AskedQuestion } from '../../../../server/domain/form/form';
import { checksOf } from '../../../../server/web/view-models/answer/checks';
import { translatorFor } from '../../../support/rendering';

const common = { id: 'A', text: { vi: 'Câu hỏi' } };
const options = [{ code: '1', label: { vi: 'Một' } }];
const t = translatorFor('vi');

test.each<[string, AskedQuestion, readonly [string, string, string][]]>([
  ['a choice that may stay blank has none', { ...common, kind: 'single-choice', options }, []],
  [
    'what must be answered',
    { ...common, kind: 'single-choice', options, required: true },
    [['required', '', t('problem:field.required.inline')]],
  ],
  [
    'the limit of a multiple choice',
    { ...common, kind: 'multiple-choice', options, limit: 2 },
    [['too-many', '2', 'Xin chọn nhiều nhất 2 mục.']],
  ],
  [
    'don’t know in a multiple choice, before its limit',
    { ...common, kind: 'multiple-choice', options, noOpinion: { vi: 'Không biết' }, limit: 1 },
    [
      ['no-opinion-only', '', t('problem:field.no-opinion-only.inline')],
      ['too-many', '1', t('problem:field.too-many.inline', { limit: 1 })],
    ],
  ],
  [
    'the length of a text, with a place for the length found',
    { ...common, kind: 'text', size: 'long', maxLength: 1000 },
    [['too-long', '1000', 'Xin viết ngắn lại: tối đa 1.000 ký tự, hiện có {}.']],
  ],
  [
    'digits and range of a number',
    { ...common, kind: 'number', min: 0, max: 30 },
    [
      ['not-a-number', '', t('problem:field.not-a-number.inline')],
      ['out-of-range', '0 30', t('problem:field.out-of-range.inline', { min: 0, max: 30 })],
    ],
  ],
])('%s', (_name, question, expected) => {
  expect(checksOf(question, t).map(({ code, limit, words }) => [code, limit, words])).toEqual(
    expected,
  );
});
