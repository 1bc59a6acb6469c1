import { readRecipients, recipientLine } from '../../../server/domain/monitoring/recipients';

test('reads addresses with and without names, each once, and writes them back', () => {
  const read = readRecipients('Lan <LAN@a.example>\n\n  binh@a.example ; lan@a.example');
  expect(read).toEqual({
    ok: true,
    value: [
      { name: 'lan@a.example', address: 'lan@a.example' },
      { name: 'binh@a.example', address: 'binh@a.example' },
    ],
  });
  expect(recipientLine({ name: 'Lan', address: 'lan@a.example' })).toBe('Lan <lan@a.example>');
  expect(recipientLine({ name: 'b@a.example', address: 'b@a.example' })).toBe('b@a.example');
});

test('nobody is a list too', () => {
  expect(readRecipients(' \n ')).toEqual({ ok: true, value: [] });
});

test.each(['lan', 'Lan <lan>', 'a@b@c', 'Lan <lan@a.example> x', '<script>'])(
  '%j cannot be read and is named',
  (line) => {
    expect(readRecipients(`ok@a.example\n${line}`)).toEqual({
      ok: false,
      error: { code: 'malformed', line },
    });
  },
);

test('twenty-one are too many', () => {
  const lines = Array.from({ length: 21 }, (_, n) => `a${n}@a.example`).join('\n');
  expect(readRecipients(lines)).toEqual({ ok: false, error: { code: 'too-many' } });
});
