import fc from 'fast-check';
import { day } from '../server/domain/day';
import { issueVisitSecret, readVisitSecret } from '../server/visit-secret';

const KEY = Buffer.alloc(32, 7);
const TODAY = day('2024-11-15');

test('a secret is read back at its door with its day of issue', () => {
  const secret = issueVisitSecret(KEY, 'k/quay0001', TODAY);
  expect(readVisitSecret(KEY, 'k/quay0001', secret.text)).toEqual(secret);
  expect(secret.issuedOn).toBe(TODAY);
});

test('two fillings never share a secret', () => {
  expect(issueVisitSecret(KEY, 'k/a', TODAY).text).not.toBe(
    issueVisitSecret(KEY, 'k/a', TODAY).text,
  );
});

test('another door, another key and another day do not fit', () => {
  const { text } = issueVisitSecret(KEY, 'k/a', TODAY);
  expect(readVisitSecret(KEY, 'k/b', text)).toBeUndefined();
  expect(readVisitSecret(Buffer.alloc(32, 8), 'k/a', text)).toBeUndefined();
  expect(readVisitSecret(KEY, 'k/a', text.replace('2024-11-15', '2024-11-16'))).toBeUndefined();
});

test('whatever a browser sends is a secret of ours or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.anything()), (sent) => {
      expect(readVisitSecret(KEY, 'k/a', sent)).toBeUndefined();
    }),
  );
});
