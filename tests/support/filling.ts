/** Filling in the form that is on the page, as a respondent does, and as an operator without a mouse. */
import type { Page } from 'playwright-core';
import { inEachStep } from './stepping';

/** Ticks the first option of each question that is still asked when its turn comes. */
export const TICK_FIRST = `for (const question of document.querySelectorAll('form[data-answers] .q')) {
  const first = question.querySelector('input[type=radio]');
  if (first && first.offsetParent) first.click();
}`;

/** Agrees to take part and answers everything that is asked. */
export async function fillForm(page: Page): Promise<void> {
  await page.check('#dong-y');
  await inEachStep(page, () => page.evaluate<undefined>(TICK_FIRST).then(() => undefined));
}

/** Fills the form in, sends it, and is thanked. */
export async function answerForm(page: Page): Promise<void> {
  await fillForm(page);
  await page.locator('form[data-answers] button[type=submit]').click();
  await page.waitForURL(/cam-on/);
}

interface Focused {
  readonly name: string;
  readonly kind: string;
}

/** What the keys go to: `radio`, `checkbox`, `text`, `textarea`, `select-one`, `submit`, or '' for the page. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate<Focused>(
    `({ name: document.activeElement.name || '', kind: document.activeElement.type || '' })`,
  );

/** Presses Tab until the keys go to that field or, without a name, to a button of the page's own part. */
export async function tabTo(page: Page, wanted: Focused): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const { name, kind } = await focused(page);
    if (name === wanted.name && kind === wanted.kind && (await isInMain(page))) return;
  }
  throw new Error(`Tab does not lead to ${wanted.name} (${wanted.kind})`);
}

const isInMain = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`Boolean(document.activeElement.closest('main'))`);

/** Keys in a sheet with this number, the first option everywhere, from the number's field to saving. */
export async function keySheet(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 200; presses += 1) {
    const { name, kind } = await focused(page);
    if (kind === 'submit') return page.keyboard.press('Enter');
    if (kind === 'textarea') await page.keyboard.press('Tab');
    else if (kind === 'radio' || kind === 'checkbox') await page.keyboard.press('1');
    else await page.keyboard.press('Enter');
    const stayed = kind !== 'text' && (await focused(page)).name === name;
    if (stayed) await page.keyboard.press('Enter');
  }
  throw new Error('the keys do not lead to the end of the sheet');
}
