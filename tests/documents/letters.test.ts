import { buffer } from 'node:stream/consumers';
import { letters } from '../../server/documents/letters';
import type { Letter, LetterTerms } from '../../server/documents/letter-page';
import { day } from '../../server/domain/day';
import { readPdfStream } from '../support/pdf';
import { translatorFor } from '../support/rendering';

const TERMS: LetterTerms = {
  organisation: 'Phòng Nội vụ huyện Mê Linh',
  survey: 'Khảo sát CCHC năm 2026',
  place: 'Mê Linh',
  writtenOn: day('2026-02-05'),
  deadline: day('2026-03-09'),
  contact: 'bà Trần Thị Bình, 024 3525 0000',
};

function letter(number: number): Letter {
  return {
    addressee: `Ông/Bà Nguyễn Thị Hồng Hạnh ${number}`,
    position: 'Phó Chủ tịch UBND xã Tự Lập',
    address: `https://khao-sat.example/m/abcdefghjkmnpqrstvwxyz${String(number).padStart(4, '0')}`,
  };
}

test('one page a person, each with the code of the own link', async () => {
  const people = [letter(1), letter(2), letter(3)];
  const { pages, language } = await readPdfStream(letters(people, TERMS, translatorFor('vi')));
  expect(pages.map(({ qr }) => qr?.address)).toEqual(people.map(({ address }) => address));
  expect(language).toBe('vi');
  pages.forEach((page, i) => {
    expect([page.widthMm, page.heightMm].map(Math.round)).toEqual([210, 297]);
    expect(page.qr?.sideMm).toBeGreaterThan(45);
    expect(page.text).toContain(`Kính gửi: ${people[i]!.addressee}`);
    expect(page.fonts.every(({ embedded, name }) => embedded && /BeVietnamPro/.test(name))).toBe(
      true,
    );
  });
});

test('is set out as an administrative letter and says when it ends, in Vietnamese order', async () => {
  const { pages } = await readPdfStream(letters([letter(1)], TERMS, translatorFor('vi')));
  const text = pages[0]!.text.replace(/\n/g, ' ');
  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
  expect(text).toContain('PHÒNG NỘI VỤ HUYỆN MÊ LINH');
  expect(text).toContain('Mê Linh, ngày 05 tháng 02 năm 2026');
  expect(text).toContain('đến hết ngày 09/03/2026');
  expect(text).toContain('Phó Chủ tịch UBND xã Tự Lập');
  expect(text).toContain('bà Trần Thị Bình, 024 3525 0000');
  expect(text).toContain(letter(1).address.replace('https://', ''));
});

test('months from March have no zero before them', async () => {
  const terms = { ...TERMS, writtenOn: day('2026-11-24') };
  const { pages } = await readPdfStream(letters([letter(1)], terms, translatorFor('vi')));
  expect(pages[0]!.text).toContain('ngày 24 tháng 11 năm 2026');
  const march = { ...TERMS, writtenOn: day('2026-03-24') };
  const other = await readPdfStream(letters([letter(1)], march, translatorFor('vi')));
  expect(other.pages[0]!.text).toContain('ngày 24 tháng 3 năm 2026');
});

test('long names stay on the page, whole', async () => {
  const addressee = 'Công ty Cổ phần Đầu tư Xây dựng và Thương mại Quốc tế Hoa Sen Vàng Miền Bắc';
  const survey =
    'Điều tra xã hội học xác định Chỉ số cải cách hành chính của các phòng, ban, xã, thị trấn';
  const { pages } = await readPdfStream(
    letters([{ addressee, address: letter(1).address }], { ...TERMS, survey }, translatorFor('vi')),
  );
  expect(pages).toHaveLength(1);
  const text = pages[0]!.text.replace(/\n/g, ' ');
  expect(text).toContain(addressee);
  expect(text).toContain('Trân trọng cảm ơn Ông/Bà.');
});

test('draws no further ahead than the reader takes', async () => {
  let drawn = 0;
  const people = function* () {
    for (let i = 0; i < 400; i += 1) {
      drawn += 1;
      yield letter(i);
    }
  };
  const stream = letters(people(), TERMS, translatorFor('vi'));
  const chunks = stream[Symbol.asyncIterator]();
  for (let taken = 0; taken < 20; taken += 1) await chunks.next();
  expect(drawn).toBeLessThan(100);
  stream.destroy();
});

test('a source that breaks ends the file with its error', async () => {
  const people = function* () {
    yield letter(1);
    throw new Error('the list broke');
  };
  await expect(buffer(letters(people(), TERMS, translatorFor('vi')))).rejects.toThrow(
    'the list broke',
  );
});

test('has its words in English, too', async () => {
  const { pages } = await readPdfStream(letters([letter(1)], TERMS, translatorFor('en')));
  expect(pages[0]!.text).toContain('INVITATION TO ANSWER A SURVEY');
});
