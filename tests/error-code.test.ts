import { hasCode, isDuplicateKey } from '../server/error-code';

test.each([
  [{ code: 'EEXIST' }, true],
  [{ code: 'ENOENT' }, false],
  [new Error('EEXIST'), false],
  [null, false],
  ['EEXIST', false],
])('%p carries EEXIST: %p', (error, carries) => {
  expect(hasCode(error, 'EEXIST')).toBe(carries);
});

test('a duplicate key is code 11000', () => {
  expect(isDuplicateKey({ code: 11000 })).toBe(true);
  expect(isDuplicateKey({ code: 11001 })).toBe(false);
});
