import { readHtml } from '../support/html';

test.each([
  ['<p><div></div></p>', '<div> inside <p>'],
  ['<ul><li></ul>', '</ul> closes <li>'],
  ['<div>', 'never closed: div'],
  ['<b id="a"></b><i id="a"></i>', 'id a twice'],
  ['<a href="#b">x</a>', 'no element has id b'],
  ['<p aria-describedby="c">x</p>', 'no element has id c'],
  ['<p style="color:red">x</p>', 'inline style'],
  ['<p onclick="x()">x</p>', 'inline onclick'],
  ['<input name="a" name="b">', 'attribute name twice'],
  ['<p>1 < 2</p>', 'stray <: < 2</p>'],
])('the reader of our tests objects to %s', (html, fault) => {
  expect(readHtml(html).faults).toContain(fault);
});

test('it accepts what is well-formed', () => {
  const html = '<ul><li><a href="#x" id="x">a &lt; b</a></li></ul><textarea>\n<b></textarea>';
  expect(readHtml(html).faults).toEqual([]);
});
