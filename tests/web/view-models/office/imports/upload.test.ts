import { SHEET_PROBLEMS } from '../../../../../server/sheets/sheet';
import {
  tableFault,
  uploadFault,
  uploadModel,
} from '../../../../../server/web/view-models/office/imports/upload';
import { translatorFor } from '../../../../support/rendering';

const WORDS = { t: translatorFor('vi'), locale: 'vi' };

test('the form says what a file may hold and, afterwards, what was wrong with it', () => {
  const form = { action: '/nhap', columns: [], exampleHref: '' };
  const fresh = uploadModel(WORDS, form);
  expect(fresh.file.hint).toContain('tối đa 10 MB, 25.000 dòng, 60 cột');
  expect(fresh.file.error).toBe('');
  expect(uploadModel(WORDS, { ...form, error: 'Hỏng' }).file.error).toBe('Hỏng');
});

test('no file and one that is too large are told apart', () => {
  expect(uploadFault(WORDS, false)).toBe('Hãy chọn một tệp.');
  expect(uploadFault(WORDS, true)).toBe('Tệp lớn hơn 10 MB.');
});

test.each(SHEET_PROBLEMS)('%s has words without a gap', (code) => {
  const text = tableFault(WORDS, { kind: 'sheet', problem: { code, line: 7 } });
  expect(text).not.toMatch(/\{\{|undefined|imports:/);
  expect(text.length).toBeGreaterThan(10);
});

test('a fault of a line names the line', () => {
  const problem = { code: 'formula-error', line: 7 } as const;
  expect(tableFault(WORDS, { kind: 'sheet', problem })).toContain('Dòng 7');
});

test('all columns that are missing or double are named', () => {
  const text = tableFault(WORDS, {
    kind: 'columns',
    problems: [
      { code: 'column-missing', column: 'Tên' },
      { code: 'column-twice', column: 'Mã' },
    ],
  });
  expect(text).toBe('Thiếu cột “Tên”. Cột “Mã” xuất hiện nhiều lần.');
});
