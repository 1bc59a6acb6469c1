import fc from 'fast-check';
import { checkNewPassword } from '../../../server/domain/access/new-password';
import { checkPassword, PASSWORD_MAXIMUM } from '../../../server/domain/access/password';

const OWN = ['lan.pham', 'Phạm Thị Hoa Lan'];

function verdict(password: string): string {
  const checked = checkPassword(password, OWN);
  return checked.ok ? 'good' : checked.error;
}

describe('ASVS 6.2.1: at least 12 characters, counted as people do', () => {
  test.each([
    ['con bò ngủ', 'password-short'],
    ['đỏ mận cà', 'password-short'],
    ['🐄🐄🐄🐄🐄🐄', 'password-short'],
    ['mây tím ở núi', 'good'],
  ])('%s: %s', (password, expected) => {
    expect(verdict(password)).toBe(expected);
  });

  test('a letter with its marks apart counts as one, so that every keyboard types the same', () => {
    expect(verdict('mây tím ở đồi'.normalize('NFD'))).toBe('good');
    expect(verdict('đỏ mận ở cà'.normalize('NFD'))).toBe('password-short');
  });
});

test('ASVS 6.2.9: 64 characters and more are taken, up to the limit', () => {
  const long = 'mây tím ở núi cao nghe mưa '.repeat(2) + 'rồi qua sông dài tìm lối về';
  expect(verdict(long)).toBe('good');
  const words = (length: number): string =>
    Array.from({ length }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 5000)),
    ).join('');
  expect(verdict(words(PASSWORD_MAXIMUM))).toBe('good');
  expect(verdict(words(PASSWORD_MAXIMUM + 1))).toBe('password-long');
});

test('ASVS 6.2.5: no rules of composition: small letters and blanks are enough', () => {
  expect(verdict('ngua van leo doi chieu')).toBe('good');
});

describe('ASVS 6.2.4 and 6.2.11: what guessing programs try first is refused', () => {
  test.each([
    'matkhau12345',
    'Matkhau@2026',
    'm4tkh4u!2026',
    'MậtKhẩu123456',
    'password1234',
    'P@ssw0rd1234',
    'Nguyen123456',
    'khaosat@CCHC2026',
    'quantri-123456',
    'anhyeuem1234',
    'iloveyou2024!',
    'administrator',
    'manunited2008',
    'trustno1trustno1',
    '123456789012',
    '012345678901',
    '1qaz2wsx3edc',
    'qwertyuiop123',
    'asdfghjklqwerty',
    'aaaaaaaaaaaa',
    'abababababab',
    'conmeoconmeo',
    'lan.pham.2026',
    'PhamThiHoaLan99',
    'hoalan123456',
  ])('%s', (password) => {
    expect(verdict(password)).toBe('password-common');
  });

  test.each([
    'bốn con ngựa ăn cỏ',
    'correct mule battery',
    'kem dừa trên gác mái',
    'x7Kq-p2Lm-v9Rt',
    'chiếc ô màu khói',
    '482 chiếc ghế nhựa',
  ])('%s is good', (password) => {
    expect(verdict(password)).toBe('good');
  });
});

test('common words stay refused in whatever case and however a number is added', () => {
  const word = fc.constantFrom('matkhau', 'password', 'khaosat', 'vietnam');
  const number = fc.stringMatching(/^\d{6,8}$/);
  const upper = fc.boolean();
  fc.assert(
    fc.property(word, number, upper, fc.boolean(), (text, digits, loud, first) => {
      const written = loud ? text.toUpperCase() : text;
      const password = first ? digits + written : written + digits;
      expect(verdict(password)).toBe('password-common');
    }),
  );
});

test('both spellings of a new password are compared as typed, marks composed or not', () => {
  const password = 'bốn con ngựa ăn cỏ';
  const repeated = password.normalize('NFD');
  expect(checkNewPassword({ password, repeated }, OWN)).toEqual({ ok: true, value: password });
  expect(checkNewPassword({ password, repeated: `${password} ` }, OWN)).toEqual({
    ok: false,
    error: { repeated: 'password-differs' },
  });
  expect(checkNewPassword({ password: 'ngắn', repeated: '' }, OWN)).toEqual({
    ok: false,
    error: { password: 'password-short' },
  });
});
