/** Moving through a form that shows one section a screen, and standing still in one that shows them all. */
import type { Page } from 'playwright-core';

const NEXT = 'form[data-steps] [data-next]';

/** Goes on to the next section; false when the last one is shown already, or no script runs. @throws Error when a fault keeps it. */
export async function goOn(page: Page): Promise<boolean> {
  const next = page.locator(NEXT);
  if (!(await next.isVisible())) return false;
  const before = await shownSection(page);
  await next.click();
  const fault = page.locator('form .error:visible').first();
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await shownSection(page)) !== before) return true;
    if (await fault.isVisible()) throw new Error(`stays: ${await fault.innerText()}`);
    await page.waitForTimeout(50);
  }
  throw new Error(`stays: ${before}`);
}

const shownSection = (page: Page): Promise<string> =>
  page.locator('form .questions:visible .position').innerText();

/** Goes on until the button that sends is there. */
export async function goToEnd(page: Page): Promise<void> {
  while (await goOn(page));
}

/** Opens the section of a question by its address, as a link to it would. */
export async function openQuestion(page: Page, name: string): Promise<void> {
  await page.evaluate(`{
    const section = document.querySelector('[name="${name}"]').closest('.section');
    if (section.offsetParent === null) location.hash = '#' + (section.id || 'dong-y');
  }`);
  await settled(
    page,
    `(() => {
    const question = document.querySelector('[name="${name}"]').closest('.q, .consent');
    return question.hidden || question.getClientRects().length > 0;
  })()`,
  );
}

/** Does this in every section, from the one that is shown to the last. */
export async function inEachStep(page: Page, work: () => Promise<void>): Promise<void> {
  do await work();
  while (await goOn(page));
}

/** Waits until the expression is true on the page, which lets nobody evaluate words inside it. */
export async function settled(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await page.evaluate<boolean>(`Boolean(${expression})`)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`never true: ${expression}`);
}
