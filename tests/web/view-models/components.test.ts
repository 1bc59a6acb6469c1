import { numberCell, textCell } from '../../../server/web/view-models/components';

test('cells of figures are set flush right, cells of words are not', () => {
  expect(numberCell('26,84')).toEqual({ text: '26,84', href: '', numeric: true });
  expect(textCell('Cộng', '/x')).toEqual({ text: 'Cộng', href: '/x', numeric: false });
});
