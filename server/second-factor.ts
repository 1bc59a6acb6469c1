/**
 * Codes of an authenticator application (TOTP, RFC 6238: SHA-1, 30 seconds, 6 digits, which every
 * application knows), and the recovery codes for the day when the telephone is lost.
 */
import { Secret, TOTP } from 'otpauth';
import { keyedToken, randomToken } from './ids';

const PERIOD_SECONDS = 30;
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** 80 bits. */
const RECOVERY_CHARACTERS = 16;

/** A fresh secret in base32. */
export function newFactorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that a QR code carries to the application. */
export function factorAddress(secret: string, username: string, issuer: string): string {
  return totp(secret, { label: username, issuer }).toString();
}

/**
 * The 30-second step to which a code belongs: the present one, or one before or after for clocks that
 * differ; undefined for a wrong code.
 * @param now milliseconds since the epoch
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null
    ? undefined
    : TOTP.counter({ period: PERIOD_SECONDS, timestamp: now }) + delta;
}

/** Ten fresh codes, each in four groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    (randomToken().slice(-RECOVERY_CHARACTERS).match(/.{4}/g) ?? []).join('-'),
  );
}

/** What is stored of a recovery code: nothing can be tried against it without the key. */
export function recoveryCodeHash(key: Buffer, account: string, code: string): string {
  return keyedToken(key, 'recovery-code', account, code.toLowerCase().replace(/[\s-]/g, ''));
}

function totp(secret: string, names: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });
}
