import { Secret, TOTP } from 'otpauth';
import {
  factorAddress,
  newFactorSecret,
  newRecoveryCodes,
  recoveryCodeHash,
  stepOfCode,
} from '../server/second-factor';

/** The shared secret of the test vectors of RFC 6238, appendix B. */
const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32;
const STEP = 30_000;

/** RFC 6238 prints eight digits; six are their end. */
test.each([
  [59_000, '287082', 1],
  [1_111_111_109_000, '081804', 37_037_036],
  [1_234_567_890_000, '005924', 41_152_263],
  [2_000_000_000_000, '279037', 66_666_666],
])('RFC 6238: at %i the code is %s of step %i', (now, code, step) => {
  expect(stepOfCode(RFC_SECRET, code, now)).toBe(step);
});

test('one step before or after is taken and named, two are not', () => {
  const secret = newFactorSecret();
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const now = 1_700_000_010_000;
  const step = Math.floor(now / STEP);
  const codeOf = (steps: number): string => totp.generate({ timestamp: now + steps * STEP });
  const steps = [-2, -1, 0, 1, 2].map((away) => stepOfCode(secret, codeOf(away), now));
  expect(steps).toEqual([undefined, step - 1, step, step + 1, undefined]);
});

test.each(['', '12345', '1234567', 'abcdef'])('%j is no code', (code) => {
  expect(stepOfCode(RFC_SECRET, code, 59_000)).toBeUndefined();
});

test('secrets are fresh and have 160 bits', () => {
  const [first, second] = [newFactorSecret(), newFactorSecret()];
  expect(first).not.toBe(second);
  expect(Secret.fromBase32(first).bytes).toHaveLength(20);
});

test('the address names the product and the account for the application', () => {
  const address = new URL(factorAddress(RFC_SECRET, 'lan.pham', 'Khảo sát CCHC'));
  expect(address.protocol).toBe('otpauth:');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: 'Khảo sát CCHC',
    secret: RFC_SECRET,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  expect(decodeURIComponent(address.pathname)).toContain('lan.pham');
});

test('ten recovery codes, all different, easy to type', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes)
    expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
});

test('ASVS 6.5.2: a recovery code is kept as a hash of key, account and code, however it is typed', () => {
  const key = Buffer.alloc(32, 1);
  const hash = recoveryCodeHash(key, 'a', 'abcd-efgh-jkmn-pqrs');
  expect(recoveryCodeHash(key, 'a', ' ABCD efgh jkmnpqrs')).toBe(hash);
  const others = [
    recoveryCodeHash(key, 'b', 'abcd-efgh-jkmn-pqrs'),
    recoveryCodeHash(Buffer.alloc(32, 2), 'a', 'abcd-efgh-jkmn-pqrs'),
    recoveryCodeHash(key, 'a', 'abcd-efgh-jkmn-pqrt'),
  ];
  expect(others).not.toContain(hash);
});
