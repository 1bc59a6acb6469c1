import fc from 'fast-check';
import { SentFields } from '../../../server/web/staff/sent-fields';

test('reads one value, several, none, and what was typed exactly', () => {
  const form = new SentFields({ ten: '  Lan ', nhom: ['G1', ' ', 'G2 '], trong: '' });
  expect(form.text('ten')).toBe('Lan');
  expect(form.raw('ten')).toBe('  Lan ');
  expect(form.all('nhom')).toEqual(['G1', 'G2']);
  expect(form.text('khong')).toBe('');
  expect(form.all('khong')).toEqual([]);
  expect([form.has('ten'), form.has('trong'), form.has('khong')]).toEqual([true, false, false]);
  expect(form.names()).toEqual(['ten', 'nhom', 'trong']);
});

test('takes any body without a fault', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (body, name) => {
      const form = new SentFields(body);
      expect(typeof form.text(name)).toBe('string');
      expect(form.all(name).every((value) => value !== '')).toBe(true);
    }),
  );
});
