/** Every page that a respondent can come to, and the states that only a browser brings about, as data. */
import type { Page } from 'playwright-core';
import { day } from '../../server/domain/day';
import {
  kioskFormPage,
  kioskNoticePage,
  kioskScreenedOutPage,
  kioskStartPage,
  kioskThanksPage,
} from '../../server/web/view-models/answer/kiosk';
import { retiredCodePage } from '../../server/web/view-models/answer/retired-code';
import { unsubscribePage } from '../../server/web/view-models/unsubscribe';
import { SAMPLE_FORM, SAMPLE_NOTICE } from '../../server/web/view-models/gallery/sample-form';
import { ALL_PROBLEMS, contextFor, formModel, pagesIn, renderer } from './rendering';
import { goOn, goToEnd, settled } from './stepping';

export const LOCALES = ['vi', 'en'] as const;

export interface RespondentPage {
  /** Key of the page among `respondentPages`. */
  readonly name: string;
  /** The template that draws it. */
  readonly template: string;
  /** What makes the state out of the page that has just opened, with the state's name. */
  readonly state?: readonly [name: string, reach: (page: Page) => Promise<void>];
}

const form = (name: string, ...state: NonNullable<RespondentPage['state']>): RespondentPage => ({
  name,
  template: 'answer/form',
  state,
});
const plain = (template: string, ...names: readonly string[]): RespondentPage[] =>
  names.map((name) => ({ name, template }));

/** What people look at for longer than a glance: shown in every appearance. */
export const PAGES: readonly RespondentPage[] = [
  ...plain('answer/form', 'form', 'form, wrong', 'form, to be sent again'),
  form('form', 'second step', secondStep),
  form('form', 'last step', lastStep),
  form('form', 'fault told by the script', faultByScript),
  form('form', 'notice opened, read-aloud offered', everythingOffered),
  form('form', 'draft brought back', draftBroughtBack),
  form('form, wrong', 'last step', openLast),
  ...plain('answer/choose-group', 'choose-group'),
  ...plain('answer/thanks', 'thanks', 'thanks, plain'),
  ...plain('answer/sent', 'sent', 'sent, closed'),
  ...plain('answer/withdraw', 'withdraw'),
  ...plain('answer/no-answer', 'no-answer', 'no-answer, withdrawn'),
  ...plain('answer/no-signal', 'no-signal'),
  { name: 'no-signal', template: 'answer/no-signal', state: ['answers kept', showKept] },
  ...plain('answer/kiosk-start', 'kiosk-start'),
  { name: 'kiosk-form', template: 'answer/kiosk-form', state: ['whole', wholeForm] },
  { name: 'kiosk-form, wrong', template: 'answer/kiosk-form', state: ['whole', wholeForm] },
  { name: 'kiosk-form', template: 'answer/kiosk-form', state: ['about to begin anew', warn] },
  ...plain('answer/kiosk-end', 'kiosk-end, thanks', 'kiosk-end, screened out'),
  ...plain('answer/kiosk-notice', 'kiosk-notice'),
  ...plain('answer/receipt', 'receipt, none', 'receipt, counted', 'receipt, unknown'),
  ...plain('answer/replace', 'replace'),
  ...plain('answer/screened-out', 'screened-out'),
  ...plain('answer/retired-code', 'retired-code'),
  ...plain('errors/problem', 'problem internal'),
  ...plain('home', 'home'),
  ...plain('unsubscribe', 'unsubscribe', 'unsubscribe, done'),
];

/** The same template with other words. */
export const PROBLEM_PAGES: readonly string[] = [...pagesIn('vi').keys()].filter((name) =>
  name.startsWith('problem '),
);

/** Leads away from pages that stand by themselves; the kiosk's own tests follow it. */
export const LEADING_SCRIPT = '**/kiosk.*.js';

/** HTML by name, in one language. */
export function respondentPages(locale: string): ReadonlyMap<string, string> {
  const context = contextFor(locale);
  const at = { locale };
  const retired = { ...desk('a'), retiredOn: day('2024-11-01'), replacedBy: 'b' };
  const model = retiredCodePage({ ...context, desk: retired, places: [desk('b')] });
  const stop = (done: boolean): string =>
    renderer.renderPage('unsubscribe', unsubscribePage({ ...context, token: 'a', done }), at);
  const draft = formModel(locale, { draft: 'v1' });
  return new Map([
    ...pagesIn(locale),
    ['form', renderer.renderPage('answer/form', draft, at)],
    ['retired-code', renderer.renderPage('answer/retired-code', model, at)],
    ['unsubscribe', stop(false)],
    ['unsubscribe, done', stop(true)],
    ...kioskPages(locale),
  ]);
}

const desk = (code: string) => ({
  code,
  name: { vi: 'Một cửa xã Tự Lập', en: 'Tự Lập one-stop desk' },
  unit: '08986',
  doors: [],
});

function kioskPages(locale: string): [string, string][] {
  const context = { ...contextFor(locale), at: { desk: 'a', key: 'b' } };
  const at = { locale, layout: 'kiosk' } as const;
  const group = (id: string, vi: string, en: string) => ({
    id,
    code: id,
    name: { vi, en },
    invited: false,
    assesses: 'root' as const,
    terms: {},
  });
  const groups = [group('G5', 'Doanh nghiệp', 'Firms'), group('G6', 'Người dân', 'Citizens')];
  const asked = { ...context, form: SAMPLE_FORM, notice: SAMPLE_NOTICE };
  const page = renderer.renderPage.bind(renderer);
  const wrong = kioskFormPage({ ...asked, problems: ALL_PROBLEMS });
  const notice = kioskNoticePage({ ...context, title: 'Chưa đến ngày', lead: 'Từ 01/12/2026.' });
  return [
    [
      'kiosk-start',
      page(
        'answer/kiosk-start',
        kioskStartPage({ ...context, desk: desk('a'), groups, until: day('2026-12-31') }),
        at,
      ),
    ],
    ['kiosk-form', page('answer/kiosk-form', kioskFormPage(asked), at)],
    ['kiosk-form, wrong', page('answer/kiosk-form', wrong, at)],
    ['kiosk-end, thanks', page('answer/kiosk-end', kioskThanksPage(context), at)],
    ['kiosk-end, screened out', page('answer/kiosk-end', kioskScreenedOutPage(context), at)],
    ['kiosk-notice', page('answer/kiosk-notice', notice, at)],
  ];
}

/** Agrees, which also brings the scripts that come with the first touch. */
async function begin(page: Page): Promise<void> {
  const more = page.waitForResponse((response) => response.url().includes('answer-more'));
  await page.locator('#dong-y').check();
  await (await more).finished();
}

async function secondStep(page: Page): Promise<void> {
  await begin(page);
  await goOn(page);
}

/** By its address, since faults keep a person from going there. */
async function openLast(page: Page): Promise<void> {
  await page.evaluate(
    `location.hash = '#' + [...document.querySelectorAll('form .questions')].pop().id`,
  );
  await settled(page, `document.querySelector('[data-send]').getClientRects().length > 0`);
}

async function lastStep(page: Page): Promise<void> {
  await begin(page);
  await goToEnd(page);
}

/** Too many boxes, and nothing where something must be. */
async function faultByScript(page: Page): Promise<void> {
  await lastStep(page);
  for (const box of await page.locator('[name=KENH]').all()) await box.check();
  await page.locator('[data-send]').click();
  await page.locator('#e-LAN').waitFor();
}

const VOICE = `{
  const voice = { lang: document.documentElement.lang, localService: true };
  const synth = { getVoices: () => [voice], cancel() {} };
  Object.defineProperty(window, 'speechSynthesis', { value: synth });
}`;

async function everythingOffered(page: Page): Promise<void> {
  await page.evaluate(VOICE);
  await begin(page);
  await settled(page, `document.querySelector('.listen')`);
  await page.locator('summary').click();
}

/** One answer in each state, as the script draws them. */
async function showKept(page: Page): Promise<void> {
  await page.evaluate(`{
    const kept = document.querySelector('[data-kept]');
    for (const part of kept.querySelectorAll('[hidden]')) part.hidden = false;
    for (const model of kept.querySelectorAll('template')) {
      const answer = model.content.cloneNode(true);
      answer.querySelector('[data-kept-form]').textContent = document.title;
      answer.querySelector('[data-kept-at]').textContent = '24/11/2026 08:30';
      const receipt = answer.querySelector('[data-kept-receipt]');
      if (receipt) receipt.textContent = 'k7qf'.repeat(6);
      kept.querySelector('[data-kept-list]').append(answer);
    }
    kept.hidden = false;
  }`);
}

/** Every section, as after a script that never came. */
async function wholeForm(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('form').classList.add('stepped')`);
}

/** Nobody has touched the kiosk for a while. */
async function warn(page: Page): Promise<void> {
  await page.evaluate(`{
    document.querySelector('[data-screen]').hidden = true;
    document.querySelector('[data-warning]').hidden = false;
  }`);
}

async function draftBroughtBack(page: Page): Promise<void> {
  await begin(page);
  await page.reload();
  await page.locator('[data-restored]').waitFor();
}
