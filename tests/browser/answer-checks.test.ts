/** “Không biết” beside other ticks: a script keeps them apart, and says what the server says when they came so. */
import type { Browser, Page } from 'playwright-core';
import type { Form } from '../../server/domain/form/form';
import { SAMPLE_FORM } from '../../server/web/view-models/gallery/sample-form';
import { launchBrowser } from '../support/browser';
import { servePages, type PageServer } from '../support/page-server';
import { formModel, renderer, translatorFor } from '../support/rendering';
import { openQuestion, settled } from '../support/stepping';

jest.setTimeout(60_000);

const FAULT = translatorFor('vi')('problem:field.no-opinion-only.inline');

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  browser = await launchBrowser();
  const both = { answers: { KENH: ['loa', 'KB'], LAN: ['2'] }, consent: true };
  const problems = [{ question: 'KENH', code: 'no-opinion-only' as const }];
  server = await servePages(
    new Map([
      ['form', formWith({})],
      ['came back', formWith({ ...both, problems })],
    ]),
  );
});
afterAll(async () => {
  await browser.close();
  server.close();
});

function formWith(changes: Parameters<typeof formModel>[1]): string {
  const noOpinion = { vi: 'Không biết', en: 'Don’t know' };
  const form: Form = {
    ...SAMPLE_FORM,
    sections: SAMPLE_FORM.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === 'KENH' && question.kind === 'multiple-choice'
          ? { ...question, noOpinion }
          : question,
      ),
    })),
  };
  return renderer.renderPage('answer/form', formModel('vi', { ...changes, form }), {
    locale: 'vi',
  });
}

async function open(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(server.url(name));
  await openQuestion(page, 'KENH');
  await page.keyboard.press('Shift');
  await settled(page, `document.querySelector('script[src*="answer-more"]')`);
  await page.waitForLoadState('networkidle');
  return page;
}

const tap = (page: Page, value: string): Promise<void> =>
  page.locator(`.choice:has([name=KENH][value=${value}])`).click();
const ticked = (page: Page): Promise<string[]> =>
  page
    .locator('[name=KENH]:checked')
    .evaluateAll((boxes: { value: string }[]) => boxes.map(({ value }) => value));
const fault = (page: Page): Promise<string[]> =>
  page.locator('.q:has([name=KENH]) .error').allInnerTexts();

test('a tick takes off what it does not go with, so that the fault cannot be made', async () => {
  const page = await open('form');
  await tap(page, 'loa');
  await tap(page, 'zalo');
  await tap(page, 'KB');
  expect(await ticked(page)).toEqual(['KB']);
  await tap(page, 'cong');
  expect(await ticked(page)).toEqual(['cong']);
  expect(await fault(page)).toEqual([]);
  await page.close();
});

test('ticks that came back with the fault keep it, in the server’s words, until they are put right', async () => {
  const page = await open('came back');
  expect(await fault(page)).toEqual([`Lỗi: ${FAULT}`]);
  await page.evaluate(`document.querySelector('form').requestSubmit()`);
  expect(await ticked(page)).toEqual(['loa', 'KB']);
  expect(await fault(page)).toEqual([`Lỗi: ${FAULT}`]);
  await tap(page, 'loa');
  expect([await ticked(page), await fault(page)]).toEqual([['KB'], []]);
  await page.close();
});
