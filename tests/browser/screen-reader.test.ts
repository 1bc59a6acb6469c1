/** What a screen reader is given of the form: each kind of question, faults, progress, and where the focus goes. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readingOf } from '../support/accessibility-tree';
import { launchBrowser } from '../support/browser';
import { EVERY_KIND } from '../support/every-kind';
import { servePages, type PageServer } from '../support/page-server';
import { formModel, renderer } from '../support/rendering';
import { LOCALES, respondentPages } from '../support/respondent-pages';
import { goOn, goToEnd } from '../support/stepping';

jest.setTimeout(60_000);

let browser: Browser;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const pages = LOCALES.flatMap((locale): [string, string][] => {
    const kinds = formModel(locale, { form: EVERY_KIND });
    return [
      ...[...respondentPages(locale)].map(([name, html]): [string, string] => [
        at(locale, name),
        html,
      ]),
      [at(locale, 'every kind'), renderer.renderPage('answer/form', kinds, { locale })],
    ];
  });
  server = await servePages(new Map(pages));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

afterEach(() => page.context().close());

const at = (locale: string, name: string): string => `${locale} ${name}`;

async function open(name: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  page = await context.newPage();
  await page.goto(server.url(name));
}

/** What is read of one question. */
const question = (id: string): Promise<string[]> => readingOf(page, `.q:has([name="${id}"])`);
const consentAndTouch = async (): Promise<void> => {
  const more = page.waitForResponse((response) => response.url().includes('answer-more'));
  await page.locator('#dong-y').check();
  await (await more).finished();
};

describe('each kind of question', () => {
  test.each<[string, string[]]>([
    [
      'MOT',
      [
        '“1. Ông/Bà nhận kết quả đúng hẹn không?”',
        'radiogroup "1. Ông/Bà nhận kết quả đúng hẹn không?"',
        '  radio "Đúng hẹn"',
        '  radio "Trễ hẹn"',
        '  radio "Không nhớ"',
      ],
    ],
    [
      'HL',
      [
        '“2. Công chức lịch sự. (bắt buộc)”',
        'radiogroup "2. Công chức lịch sự. (bắt buộc)" [required]',
        '  radio "Rất không hài lòng"',
        '  radio "Không hài lòng"',
        '  radio "Bình thường"',
        '  radio "Hài lòng"',
        '  radio "Rất hài lòng"',
        '  radio "Không có ý kiến / Không biết"',
      ],
    ],
    [
      'NHIEU',
      [
        '“3. Ông/Bà biết tin qua kênh nào?”',
        '“Chọn nhiều nhất 2 mục.”',
        'group "3. Ông/Bà biết tin qua kênh nào?" (Chọn nhiều nhất 2 mục.)',
        '  checkbox "Loa truyền thanh"',
        '  checkbox "Zalo"',
        '  checkbox "Cổng thông tin"',
        '  checkbox "Không có ý kiến / Không biết"',
      ],
    ],
    [
      'XA',
      [
        '“4. Ông/Bà ở xã nào?”',
        'combobox "4. Ông/Bà ở xã nào?" = "— Chọn —"',
        '  option "— Chọn —" [selected]',
        '  option "Xã Đại Thịnh"',
        '  option "Thị trấn Quang Minh"',
      ],
    ],
    [
      'LAN',
      [
        '“5. Ông/Bà đi lại mấy lần? (bắt buộc)”',
        '“Ghi số nguyên từ 0 đến 30.”',
        'textbox "5. Ông/Bà đi lại mấy lần? (bắt buộc)" (lần Ghi số nguyên từ 0 đến 30.) [required]',
        '“lần”',
      ],
    ],
    [
      'NGHE',
      ['“6. Nghề nghiệp”', '“Tối đa 80 ký tự.”', 'textbox "6. Nghề nghiệp" (Tối đa 80 ký tự.)'],
    ],
    [
      'YK',
      [
        '“7. Ý kiến khác”',
        '“Xin không ghi tên ai. Tối đa 1.000 ký tự.”',
        'textbox "7. Ý kiến khác" (Xin không ghi tên ai. Tối đa 1.000 ký tự.)',
      ],
    ],
  ])('%s in Vietnamese', async (id, expected) => {
    await open(at('vi', 'every kind'));
    expect(await question(id)).toEqual(expected);
  });

  test('limits, units and what is required in English', async () => {
    await open(at('en', 'every kind'));
    expect(await question('LAN')).toEqual([
      '“5. How many times did you come? (required)”',
      '“A whole number from 0 to 30.”',
      'textbox "5. How many times did you come? (required)" (times A whole number from 0 to 30.) [required]',
      '“times”',
    ]);
    expect((await question('NHIEU'))[2]).toBe(
      'group "3. Where do you get news?" (Choose at most 2.)',
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('what is chosen, ticked and typed', async () => {
    await open(at('vi', 'every kind'));
    await page.locator('[name=HL][value="4"]').check();
    await page.locator('[name=NHIEU][value=zalo]').check();
    await page.locator('[name=XA]').selectOption('08989');
    await page.locator('[name=YK]').fill('Nhanh.');
    const marked = async (id: string): Promise<string[]> =>
      (await question(id)).filter((line) => /\[(checked|selected)|=/.test(line));
    expect(await marked('HL')).toEqual(['  radio "Hài lòng" [checked]']);
    expect(await marked('NHIEU')).toEqual(['  checkbox "Zalo" [checked]']);
    expect(await marked('XA')).toEqual([
      'combobox "4. Ông/Bà ở xã nào?" = "Thị trấn Quang Minh"',
      '  option "Thị trấn Quang Minh" [selected]',
    ]);
    expect((await marked('YK')).join()).toMatch(/ = "Nhanh\."$/);
  });

  test('without a script conditions are read with the question, with one they are applied', async () => {
    const skip = 'Bỏ qua nếu câu 2 trả lời “Không”.';
    await open(at('vi', 'form'), { javaScriptEnabled: false });
    expect((await question('7.2-a'))[2]).toContain(`(${skip}`);
    await page.context().close();
    await open(at('vi', 'form'));
    await consentAndTouch();
    await page.locator('[name=S5][value=K]').check();
    await goToEnd(page);
    const read = (await readingOf(page, 'main')).join('\n');
    expect(read).not.toContain(skip);
    expect(read).not.toContain('Nộp hồ sơ trực tuyến');
    expect(read).toContain('Ông/Bà biết thông tin qua kênh nào?');
  });
});

describe('faults', () => {
  test('that the server found: the list takes the focus, and each field says its own', async () => {
    await open(at('vi', 'form, wrong'));
    const [alert, heading] = await readingOf(page, '#loi');
    expect(alert).toBe('alert "Chưa gửi được. Xin xem lại:" [focused]');
    expect(heading).toBe('  heading "Chưa gửi được. Xin xem lại:"');
    expect(await readingOf(page, '.consent [data-check]')).toEqual([
      '“Lỗi: Xin đánh dấu vào ô đồng ý nếu Ông/Bà muốn tham gia.”',
      'checkbox "Tôi đã đọc thông báo và đồng ý tham gia khảo sát (bắt buộc)" (Lỗi: Xin đánh dấu vào ô đồng ý nếu Ông/Bà muốn tham gia.) [invalid]',
    ]);
    expect((await question('S1'))[2]).toBe(
      'radiogroup "1. Ông/Bà có làm thủ tục trong năm không?" (Lỗi: Phương án này không có trong phiếu. Xin chọn lại.) [invalid]',
    );
    await page.getByRole('link', { name: /^Câu 9: chỉ nhận/ }).click();
    const number = (await question('LAN')).find((line) => line.startsWith('textbox'));
    expect(number).toBe(
      'textbox "9. Ông/Bà đã đi lại mấy lần? (bắt buộc)" (lần Ghi số nguyên từ 0 đến 30. Lỗi: Xin ghi một số nguyên bằng chữ số, ví dụ 12.) [focused, required, invalid]',
    );
  });

  test('that a script found: said aloud, with the field, beside its hints, and taken back', async () => {
    await open(at('vi', 'form'));
    await consentAndTouch();
    await goToEnd(page);
    const before = await question('LAN');
    await page.locator('[name=LAN]').fill('40');
    await page.locator('[data-send]').click();
    expect(await question('LAN')).toEqual([
      before[0],
      before[1],
      '“Lỗi: Xin ghi số từ 0 đến 30.”',
      'textbox "9. Ông/Bà đã đi lại mấy lần? (bắt buộc)" (lần Ghi số nguyên từ 0 đến 30. Lỗi: Xin ghi số từ 0 đến 30.) [focused, required, invalid] = "40"',
      '“lần”',
    ]);
    expect(await readingOf(page, '[data-say]')).toEqual(['status', '  “Xin ghi số từ 0 đến 30.”']);
    await page.locator('[name=LAN]').fill('3');
    await page.locator('[name=LAN]').blur();
    await page.locator('#e-LAN').waitFor({ state: 'detached' });
    expect(await question('LAN')).toEqual([
      before[0],
      before[1],
      `${before[2] ?? ''} = "3"`,
      '“lần”',
    ]);
  });

  test('of a group of boxes are tied to the group', async () => {
    await open(at('vi', 'form'));
    await consentAndTouch();
    await goToEnd(page);
    const before = await question('KENH');
    for (const box of await page.locator('[name=KENH]').all()) await box.check();
    expect((await question('KENH'))[3]).toBe(
      'group "6. Ông/Bà biết thông tin qua kênh nào?" (Chọn nhiều nhất 2 mục. Lỗi: Xin chọn nhiều nhất 2 mục.)',
    );
    await page.locator('[name=KENH]').first().uncheck();
    expect((await question('KENH'))[2]).toBe(before[2]);
  });
});

test('going on leads to the next heading, and says how far one is', async () => {
  await open(at('vi', 'form'));
  await consentAndTouch();
  await goOn(page);
  expect((await readingOf(page, '#phan-hai-long')).slice(0, 3)).toEqual([
    'region "Mức độ hài lòng"',
    '  “Phần 2/3”',
    '  heading "Mức độ hài lòng" [focused]',
  ]);
  expect(await readingOf(page, '.send')).toEqual([
    'progressbar "Tiến độ trả lời" = 2',
    'status',
    '  “Phần 2/3”',
    'button "Quay lại"',
    'button "Tiếp tục"',
  ]);
  expect(await page.locator('[role=progressbar]').getAttribute('aria-valuetext')).toBe('Phần 2/3');
});

test.each(LOCALES)('the page has its parts, in %s', async (locale) => {
  await open(at(locale, 'form'));
  const parts = (await readingOf(page, 'body')).filter((line) =>
    /^ *(banner|navigation|main|contentinfo|form|region|heading)/.test(line),
  );
  expect(parts).toEqual(
    locale === 'vi'
      ? [
          'banner',
          '  navigation "Cách hiển thị"',
          '  navigation "Ngôn ngữ"',
          'main',
          '  heading "Phiếu khảo sát ý kiến người dân"',
          '  form',
          '    region "Trước khi trả lời"',
          '      heading "Trước khi trả lời"',
          '    region "Hồ sơ gần đây nhất"',
          '      heading "Hồ sơ gần đây nhất"',
          'contentinfo',
        ]
      : [
          'banner',
          '  navigation "Display"',
          '  navigation "Language"',
          'main',
          '  heading "Citizen survey"',
          '  form',
          '    region "Before you answer"',
          '      heading "Before you answer"',
          '    region "Your latest file"',
          '      heading "Your latest file"',
          'contentinfo',
        ],
  );
});
