/** What respondents do on the way to a page that is to be looked at. */
import type { Page } from 'playwright-core';

/** Chooses the first option of each question that is asked when its turn comes, but for what ends the form. */
const TICK = `for (const question of document.querySelectorAll('form[data-answers] .q')) {
  const first = question.querySelector('input[type=radio]:not([data-ends])');
  if (first && first.offsetParent) first.click();
}`;

const NEXT = '[data-next]';

/** Agrees, and answers so many sections, or all of them up to the button that sends. */
export async function answerSections(page: Page, count = Infinity): Promise<void> {
  const consent = page.locator('#dong-y');
  if (await consent.isVisible()) await consent.check();
  for (let section = 0; section < count; section += 1) {
    await page.evaluate(TICK);
    if (!(await page.locator(NEXT).isVisible())) return;
    await page.locator(NEXT).click();
  }
}

/** Answers everything, sends it and waits for the page that says so. */
export async function send(page: Page): Promise<void> {
  await answerSections(page);
  await sendNow(page);
  await page.waitForURL(/cam-on/);
}

/** The same at a kiosk, which keeps its address and thanks for some seconds. */
export async function sendAtKiosk(page: Page): Promise<void> {
  await answerSections(page);
  await sendNow(page);
  await page.locator('[data-countdown]').waitFor();
}

/** Goes on without having agreed; the first touch brings the script that checks. */
export async function goOnTooEarly(page: Page): Promise<void> {
  await page.locator('h1').click();
  await page.waitForLoadState('networkidle');
  await page.locator(NEXT).click();
}

/** Sends what is there. */
export async function sendNow(page: Page): Promise<void> {
  await page.locator('form[data-answers] button[type=submit]').click();
}

/** Follows the first link to such an address. */
export async function follow(page: Page, part: string): Promise<void> {
  await page.locator(`main a[href*="${part}"]`).first().click();
  await page.waitForLoadState();
}

/** Says in the first question that the person is not asked, and sends that. */
export async function screenOut(page: Page): Promise<void> {
  await page.locator('#dong-y').check();
  await page.locator('input[data-ends]').first().check();
  await sendNow(page);
  await page.waitForURL(/ngoai-doi-tuong/);
}

/** Answers, loses the network, and sends nevertheless. */
export async function sendWithoutSignal(page: Page): Promise<void> {
  await answerSections(page);
  await page.context().setOffline(true);
  await sendNow(page);
  await page.waitForTimeout(3000);
}
