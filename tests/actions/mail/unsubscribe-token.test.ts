import {
  readUnsubscribeToken,
  unsubscribeToken,
} from '../../../server/actions/mail/unsubscribe-token';

const keys = { staff: Buffer.alloc(32, 1) };
const other = { staff: Buffer.alloc(32, 2) };

test('a token leads back to its invitation, dots in the id included', () => {
  expect(readUnsubscribeToken(keys, unsubscribeToken(keys, 'dot.2024-G1-1'))).toBe('dot.2024-G1-1');
});

test.each(['', '.', 'dot-G1-1', 'dot-G1-1.', unsubscribeToken(other, 'dot-G1-1')])(
  '“%s” leads nowhere',
  (token) => {
    expect(readUnsubscribeToken(keys, token)).toBeUndefined();
  },
);

test('the token of one invitation is none of another', () => {
  const signature = unsubscribeToken(keys, 'a').slice('a'.length);
  expect(readUnsubscribeToken(keys, `b${signature}`)).toBeUndefined();
});
