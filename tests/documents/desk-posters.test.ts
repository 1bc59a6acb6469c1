import { deskPosters } from '../../server/documents/desk-posters';
import type { DeskPoster } from '../../server/documents/desk-poster';
import { printedAddress } from '../../server/documents/printed-address';
import { readPdfStream } from '../support/pdf';
import { translatorFor } from '../support/rendering';

const words = { vi: translatorFor('vi'), en: translatorFor('en') };

const POSTER: DeskPoster = {
  organisation: 'Ủy ban nhân dân huyện Mê Linh',
  survey: 'Khảo sát sự hài lòng năm 2026',
  desk: 'Bộ phận Một cửa xã Tự Lập – quầy 1',
  address: 'https://khao-sat.example/k/abcd1234',
};

test.each([
  ['a4', 210, 297, 90],
  ['a5', 148, 210, 63],
] as const)(
  '%s: the code on the printed page opens the desk',
  async (paper, width, height, side) => {
    const { pages, language, title } = await readPdfStream(deskPosters([POSTER], paper, words));
    expect(pages).toHaveLength(1);
    const page = pages[0]!;
    expect(page.widthMm).toBeCloseTo(width, 1);
    expect(page.heightMm).toBeCloseTo(height, 1);
    expect(page.qr?.address).toBe(POSTER.address);
    expect(page.qr?.sideMm).toBeGreaterThanOrEqual(60);
    expect(Math.abs((page.qr?.sideMm ?? 0) - side)).toBeLessThan(1);
    expect(language).toBe('vi');
    expect(title).toBe('Áp phích mã QR – Bộ phận Một cửa xã Tự Lập – quầy 1');
  },
);

test('says who asks, where, how, and that nobody is asked for a name, with every accent', async () => {
  const { pages } = await readPdfStream(deskPosters([POSTER], 'a4', words));
  const text = pages[0]!.text;
  expect(text).toContain('ỦY BAN NHÂN DÂN HUYỆN MÊ LINH');
  expect(text).toContain('Bộ phận Một cửa xã Tự Lập – quầy 1');
  expect(text).toContain('Khảo sát sự hài lòng năm 2026');
  expect(text).toContain('khao-sat.example/k/abcd1234');
  expect(text).not.toContain('https://');
  expect(text).toContain('Phiếu không hỏi họ tên, số điện thoại hay số giấy tờ.');
  for (const step of ['Quét mã QR', 'Trả lời', 'Gửi phiếu']) expect(text).toContain(step);
  expect(text).toContain('Please tell us what you think');
  expect(text).not.toMatch(/phút/);
});

test('its fonts are ours, and inside the file', async () => {
  const { pages } = await readPdfStream(deskPosters([POSTER], 'a4', words));
  const { fonts } = pages[0]!;
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) {
    expect(font.embedded).toBe(true);
    expect(font.name).toMatch(/BeVietnamPro/);
  }
});

test('promises a time only where one was measured, and names no survey between two', async () => {
  const { survey, ...bare } = POSTER;
  const { pages } = await readPdfStream(deskPosters([{ ...bare, minutes: 4 }], 'a4', words));
  expect(pages[0]!.text).toContain('Mất khoảng 4 phút.');
  expect(pages[0]!.text).not.toContain(survey!);
});

test('long names stay on their page, whole', async () => {
  const desk =
    'Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính huyện Mê Linh – quầy Đất đai, Xây dựng và Môi trường';
  const organisation = 'Trung tâm Phục vụ hành chính công thành phố Hà Nội – Chi nhánh số 12';
  const { pages } = await readPdfStream(
    deskPosters([{ ...POSTER, desk, organisation }], 'a5', words),
  );
  expect(pages).toHaveLength(1);
  expect(pages[0]!.text.replace(/\n/g, ' ')).toContain(desk);
  expect(pages[0]!.text).toContain(organisation.toLocaleUpperCase('vi'));
});

test('one file for all desks of a unit, a page each in their order', async () => {
  const codes = ['aaaa1111', 'bbbb2222', 'cccc3333'];
  const posters = codes.map((code) => ({
    ...POSTER,
    address: `https://khao-sat.example/k/${code}`,
  }));
  const { pages } = await readPdfStream(deskPosters(posters, 'a4', words));
  expect(pages.map(({ qr }) => qr?.address)).toEqual(posters.map(({ address }) => address));
});

test('a file of no desk is a mistake of the program', () => {
  expect(() => deskPosters([], 'a4', words)).toThrow(RangeError);
});

test('an address is printed as it is typed: a browser adds https, not http', () => {
  expect(printedAddress('https://a.vn/k/1')).toBe('a.vn/k/1');
  expect(printedAddress('http://10.0.0.7:3000/k/1')).toBe('http://10.0.0.7:3000/k/1');
});
