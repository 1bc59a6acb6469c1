import fc from 'fast-check';
import {
  checkTemplate,
  fillMessage,
  LONGEST_TEMPLATE,
  withoutMarks,
} from '../../../server/domain/people/message-text';
import { ok } from '../../../server/domain/result';

const values = {
  TEN: 'Đặng Thị Ngọc Ánh',
  LIEN_KET: 'https://khao-sat.example/m/abc',
  HAN_NOP: '31/12/2026',
};

test('a template is filled for one person', () => {
  const words = 'Kính gửi {TEN}: {LIEN_KET} đến {HAN_NOP}. Trân trọng {TEN}!';
  expect(fillMessage({ words, plain: false }, values)).toBe(
    'Kính gửi Đặng Thị Ngọc Ánh: https://khao-sat.example/m/abc đến 31/12/2026. Trân trọng Đặng Thị Ngọc Ánh!',
  );
  expect(fillMessage({ words: '{TEN} {LIEN_KET}', plain: true }, values)).toBe(
    'Dang Thi Ngoc Anh https://khao-sat.example/m/abc',
  );
});

test('a name that looks like a mark stays a name', () => {
  const template = { words: '{TEN} {LIEN_KET}', plain: false };
  expect(fillMessage(template, { ...values, TEN: '{LIEN_KET}$&' })).toBe(
    '{LIEN_KET}$& https://khao-sat.example/m/abc',
  );
});

test('a template needs the link and no unknown mark', () => {
  expect(checkTemplate('  Mời {TEN}:\r\n{LIEN_KET} ')).toEqual(ok('Mời {TEN}:\n{LIEN_KET}'));
  const fault = (words: string) => {
    const checked = checkTemplate(words);
    return checked.ok ? undefined : checked.error;
  };
  expect(fault('  \n')).toEqual({ code: 'missing' });
  expect(fault('Mời {TEN}')).toEqual({ code: 'no-link' });
  expect(fault('{LIEN_KET} {Ten}')).toEqual({ code: 'unknown-mark', mark: 'Ten' });
  expect(fault(`{LIEN_KET}${'a'.repeat(LONGEST_TEMPLATE)}`)).toEqual({ code: 'too-long' });
});

test('diacritics are taken away and nothing else', () => {
  expect(withoutMarks('Kính gửi Ông/Bà Nguyễn Đức Ưởng, 50 %')).toBe(
    'Kinh gui Ong/Ba Nguyen Duc Uong, 50 %',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(withoutMarks(text)).toBe(text);
    }),
  );
});
