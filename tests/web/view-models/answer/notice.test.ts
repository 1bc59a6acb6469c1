import { NOTICE_SUBJECTS } from '../../../../server/domain/campaign/notice';
import { SAMPLE_NOTICE } from '../../../../server/web/view-models/gallery/sample-form';
import { formModel } from '../../../support/rendering';

test('every subject that the law names stands in the notice under its own heading', () => {
  const { paragraphs } = formModel('vi').notice;
  expect(paragraphs).toHaveLength(NOTICE_SUBJECTS.length);
  expect(paragraphs[0]).toEqual({
    heading: 'Mục đích',
    text: 'Xác định Chỉ số CCHC và Chỉ số hài lòng năm 2024.',
  });
});

test('a campaign may have its own words of consent', () => {
  expect(formModel('vi').consent.label).toContain('(bắt buộc)');
  const notice = { ...SAMPLE_NOTICE, consent: { vi: 'Tôi đồng ý.' } };
  expect(formModel('vi', { notice }).consent.label).toBe('Tôi đồng ý.');
});

test('missing consent has its own fault, at the box', () => {
  const problems = [{ question: 'dong-y', code: 'consent' }] as const;
  expect(formModel('vi', { problems }).consent.error).toContain('đánh dấu vào ô đồng ý');
  expect(formModel('vi').consent.error).toBe('');
});
