import {
  importPreview,
  SHOWN_FAULTS,
  type ImportPreviewInput,
} from '../../../../../server/web/view-models/office/imports/preview';
import { translatorFor } from '../../../../support/rendering';

const ASKED = {
  t: translatorFor('vi'),
  locale: 'vi',
  rows: 1500,
  faults: [],
  ignoredColumns: [],
} satisfies ImportPreviewInput;

const fault = (line: number) => ({ line, column: 'Tên', value: '', text: 'Chưa điền.' });

test('a sound file can be confirmed', () => {
  expect(importPreview({ ...ASKED, confirmAction: '/nhap/1' })).toMatchObject({
    sound: true,
    faults: undefined,
    facts: [
      { label: 'Số dòng trong tệp', value: '1.500' },
      { label: 'Dòng hợp lệ', value: '1.500' },
      { label: 'Dòng có lỗi', value: '0' },
    ],
    confirm: { action: '/nhap/1', label: 'Xác nhận và ghi dữ liệu' },
    notes: [],
  });
});

test('a fault stands in the way of confirming, whatever the caller says', () => {
  const preview = importPreview({ ...ASKED, faults: [fault(2)], confirmAction: '/nhap/1' });
  expect(preview.sound).toBe(false);
  expect(preview.confirm).toBeUndefined();
});

test('rows with several faults are counted once, and faults are in the order of lines', () => {
  const preview = importPreview({ ...ASKED, faults: [fault(9), fault(3), fault(9)] });
  expect(preview.facts.map(({ value }) => value)).toEqual(['1.500', '1.498', '2']);
  expect(preview.faults?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['3', '9', '9']);
});

test('a long list of faults is cut, and says how many are left out', () => {
  const faults = Array.from({ length: SHOWN_FAULTS + 12 }, (_, i) => fault(i + 2));
  const { faults: table } = importPreview({ ...ASKED, faults });
  expect(table?.rows).toHaveLength(SHOWN_FAULTS);
  expect(table?.note).toBe('Còn 12 lỗi khác chưa liệt kê.');
});

test('ignored columns are named, and facts of the kind added', () => {
  const facts = [{ label: 'Đơn vị mới', value: '3' }];
  const preview = importPreview({ ...ASKED, ignoredColumns: ['STT', 'Ghi chú'], facts });
  expect(preview.notes).toEqual(['Các cột không dùng đến, được bỏ qua: STT, Ghi chú.']);
  expect(preview.facts.at(-1)).toEqual(facts[0]);
});
