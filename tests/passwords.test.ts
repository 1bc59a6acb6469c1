import { hashPassword, isPasswordOf } from '../server/passwords';

const PASSWORD = 'bốn con ngựa ăn cỏ';

test('ASVS 11.4.2: argon2id with the parameters of OWASP, salted anew each time', async () => {
  const hashes = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
  expect(hashes[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(hashes[0]).not.toBe(hashes[1]);
});

test('the same keys open it, whether a device composes marks or not; nothing else does', async () => {
  const stored = await hashPassword(PASSWORD.normalize('NFD'));
  expect(await isPasswordOf(stored, PASSWORD)).toBe(true);
  expect(await isPasswordOf(stored, PASSWORD.toUpperCase())).toBe(false);
  expect(await isPasswordOf(stored, `${PASSWORD} `)).toBe(false);
});

test('without a hash no password is right', async () => {
  expect(await isPasswordOf(undefined, PASSWORD)).toBe(false);
  expect(await isPasswordOf(undefined, '')).toBe(false);
});
