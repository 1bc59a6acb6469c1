import { errorSummary, field, options } from '../../../server/web/view-models/fields';

test('a field without hint and fault is described by nothing', () => {
  const plain = field({ name: 'ten', label: 'Tên' }, new Map());
  expect(plain).toMatchObject({ id: 'o-ten', value: '', type: 'text', describedBy: '', error: '' });
});

test('hint and fault describe the field, in this order', () => {
  const wrong = field({ name: 'ten', label: 'Tên', hint: 'h' }, new Map([['ten', 'sai']]));
  expect(wrong.describedBy).toBe('o-ten-goi-y o-ten-loi');
  expect(wrong.error).toBe('sai');
});

test('the first option bears the id that the summary leads to', () => {
  const list = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B', hint: 'h' },
  ];
  const model = options({ name: 'nhom', label: 'Nhóm', options: list, chosen: ['b'] }, new Map());
  expect(model.options.map(({ id, chosen }) => [id, chosen])).toEqual([
    ['o-nhom', false],
    ['o-nhom-1', true],
  ]);
  expect(errorSummary(new Map([['nhom', 'Chọn nhóm']]))).toEqual({
    items: [{ href: '#o-nhom', text: 'Chọn nhóm' }],
  });
});

test('no fault, no summary', () => {
  expect(errorSummary(new Map())).toBeUndefined();
});

test('names with dots and brackets make ids that an address can lead to', () => {
  expect(field({ name: 'a.b[1]', label: 'x' }, new Map()).id).toBe('o-a-b-1-');
});
