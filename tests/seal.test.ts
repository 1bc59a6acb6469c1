import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { seal, unseal } from '../server/seal';

const KEY = randomBytes(32);

test('what was sealed is opened again, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, purpose) => {
      expect(unseal(KEY, purpose, seal(KEY, purpose, text))).toBe(text);
    }),
  );
});

test('the same text never looks the same twice', () => {
  expect(seal(KEY, 'a', 'Nguyễn Văn A')).not.toBe(seal(KEY, 'a', 'Nguyễn Văn A'));
});

test.each([
  ['another key', randomBytes(32), 'person|1', (text: string) => text],
  ['another purpose', KEY, 'person|2', (text: string) => text],
  ['a changed byte', KEY, 'person|1', flipLast],
])('%s does not open it', (_what, key, purpose, change) => {
  const sealed = seal(KEY, 'person|1', 'Nguyễn Văn A');
  expect(() => unseal(key, purpose, change(sealed))).toThrow();
});

function flipLast(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes.toString('base64');
}
