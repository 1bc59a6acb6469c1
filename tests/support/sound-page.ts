/** What every page of the product must be: accessible, no wider than its window, and without a raw word. */
import type { Page } from 'playwright-core';
import { violations } from './accessibility';

const PHONE = 360;
const DESK = 1280;
const HEIGHT = 800;

/** A key of the catalogue, a placeholder or a value that was never meant to be read. */
const RAW = /\b[a-z-]+:[a-z]\w*\.[\w.-]+|\{\{|\}\}|\bundefined\b|\bNaN\b|\[object /;

/** Looks at the page as it stands, at the width of a phone and of a desk. */
export async function expectSound(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [DESK, PHONE]) {
    await page.setViewportSize({ width, height: HEIGHT });
    const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect({ page: page.url(), width: Math.max(needed, width) }).toEqual({
      page: page.url(),
      width,
    });
  }
  expect({ page: page.url(), violations: await violations(page) }).toEqual({
    page: page.url(),
    violations: [],
  });
  expect(RAW.exec(await page.locator('body').innerText())?.[0]).toBeUndefined();
  if (before) await page.setViewportSize(before);
}
