import { displayModel, readDisplay } from '../../../server/web/view-models/display';
import { publicFrame } from '../../../server/web/view-models/frame';
import { contextFor, translatorFor } from '../../support/rendering';

const t = translatorFor('vi');

test.each([
  ['', '', ['Cỡ chữ lớn', 'Tương phản cao'], ['lon', 'dam']],
  ['lon', 'lon', ['Cỡ chữ mặc định', 'Tương phản cao'], ['', 'lon.dam']],
  ['dam', 'dam', ['Cỡ chữ lớn', 'Tương phản mặc định'], ['lon.dam', '']],
  ['lon.dam', 'lon dam', ['Cỡ chữ mặc định', 'Tương phản mặc định'], ['dam', 'lon']],
] as const)(
  '"%s": its classes, what the switches say and lead to',
  (display, classes, labels, to) => {
    const model = displayModel(display, t);
    expect(model.classes).toBe(classes);
    expect(model.switches.map(({ label }) => label)).toEqual(labels);
    expect(model.switches.map((one) => one.display)).toEqual(to);
  },
);

test.each(['', 'lon', 'dam', 'lon.dam'])('"%s" is a display', (value) => {
  expect(readDisplay(value)).toBe(value);
});

test.each([undefined, 'dam.lon', 'LON', 'x" onload="', ['lon'], 1])('%p is none', (value) => {
  expect(readDisplay(value)).toBeUndefined();
});

test('links keep the group, and say the usual display by an empty value', () => {
  const hrefs = publicFrame({ ...contextFor('vi'), display: 'lon' }, 'x').displays.map(
    ({ href }) => href,
  );
  expect(hrefs).toEqual(['?nhom=G6&hien-thi=', '?nhom=G6&hien-thi=lon.dam']);
});
