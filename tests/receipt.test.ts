import fc from 'fast-check';
import { readReceiptCode, receiptOf } from '../server/receipt';

const KEY = Buffer.alloc(32, 7);
const ids = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

test('a receipt leads back to the start of its id, and only with its key', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const receipt = receiptOf(KEY, id);
      expect(receipt).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
      expect(readReceiptCode(KEY, receipt)).toBe(id.slice(0, 32));
      expect(readReceiptCode(Buffer.alloc(32, 8), receipt)).not.toBe(id.slice(0, 32));
    }),
  );
});

test('a receipt holds nothing of its id that can be seen', () => {
  const [one, other] = ['0', '1'].map((end) =>
    receiptOf(KEY, end.padStart(32, '0').padEnd(64, '0')),
  );
  const same = Array.from(one ?? '').filter((character, at) => character === other?.[at]);
  expect(same.length).toBeLessThan(13);
});

test('capitals, blanks, hyphens and look-alikes do not matter', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const receipt = receiptOf(KEY, id);
      const typed = ` ${receipt
        .toUpperCase()
        .replace(/(.{4})/g, '$1 - ')
        .replace(/0/g, 'O')
        .replace(/1/g, 'l')}`;
      expect(readReceiptCode(KEY, typed)).toBe(id.slice(0, 32));
    }),
  );
});

test.each(['', 'abc', 'z'.repeat(26), 'u'.repeat(26), '0'.repeat(27), 'ế'.repeat(26)])(
  '%p is no receipt',
  (typed) => {
    expect(readReceiptCode(KEY, typed)).toBeUndefined();
  },
);
