/** Opens a form as a weak telephone does that has never seen it, answers it to its last step, and opens it once more. */
import type { Browser, Page } from 'playwright-core';
import { layoutShift, PROBE, PROBED, READY, type Probed } from './probe';
import { slowDown, Wire, type Resource } from './wire';

export interface Measured {
  /** Milliseconds from opening the address to the first paint of words. */
  readonly firstPaintMs: number;
  /**
   * Milliseconds until the form is usable: its scripts have run, and a real tap on the first choice,
   * made then, has been taken and its tick drawn. Ways from process to process are in it.
   */
  readonly usableMs: number;
  /** Cumulative layout shift while it loads, and from the first tap to the last step. */
  readonly shiftLoading: number;
  readonly shiftWalking: number;
  /** What the form needs to be shown and used, and what comes with the first touch. */
  readonly first: readonly Resource[];
  readonly touched: readonly Resource[];
  /** What is loaded when the same telephone opens it again. */
  readonly second: readonly Resource[];
}

const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'vi-VN',
} as const;

/** A frame after the last tap, at a quarter of the speed, and the half second that belongs to a tap. */
const SETTLE_MS = 700;
const TRIES_MS = 30_000;

/** One cold run. @throws Error when the form cannot be walked to its end. */
export async function measureForm(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  page.setDefaultTimeout(TRIES_MS);
  const session = await context.newCDPSession(page);
  await slowDown(session);
  const wire = new Wire(session, 'first');
  const loaded = await load(page, address, () => {
    wire.begin('touched');
  });
  await page.waitForLoadState('networkidle');
  await walk(page);
  const { shifts } = await probed(page, () => true);
  wire.begin('second');
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await context.close();
  return {
    firstPaintMs: loaded.firstPaint,
    usableMs: loaded.usable,
    shiftLoading: layoutShift(loaded.shifts),
    shiftWalking: layoutShift(shifts.slice(loaded.shifts.length)),
    first: wire.of('first'),
    touched: wire.of('touched'),
    second: wire.of('second'),
  };
}

/** Opens the address, and taps on the first choice as soon as the page says where it is. */
async function load(page: Page, address: string, onTap: () => void): Promise<Probed> {
  await page.addInitScript(PROBE);
  const tapped = new Promise<void>((resolve, reject) => {
    const tap = ({ x, y }: { x: number; y: number }): void => {
      onTap();
      page.touchscreen.tap(x, y).then(resolve, reject);
    };
    page
      .exposeFunction(READY, tap)
      .then(() => page.goto(address), reject)
      .catch(reject);
  });
  await tapped;
  await page.waitForLoadState();
  return probed(page, ({ usable }) => usable > 0);
}

/** Answers what is shown and goes on, until the button that sends is there. */
async function walk(page: Page): Promise<void> {
  const next = page.locator('[data-next]');
  for (;;) {
    for (const question of await page.locator('.q:visible').all()) {
      const choice = question.locator('.choice:not(:has([data-ends]))').first();
      if (await choice.isVisible()) await choice.tap();
    }
    await page.waitForTimeout(SETTLE_MS);
    if (!(await next.isVisible())) return;
    const before = page.url();
    await next.tap();
    await page.waitForTimeout(SETTLE_MS);
    if (page.url() === before) throw new Error(`the form does not go on from ${before}`);
  }
}

async function probed(page: Page, enough: (found: Probed) => boolean): Promise<Probed> {
  for (const end = Date.now() + TRIES_MS; Date.now() < end;) {
    const found = await page.evaluate<Probed>(PROBED);
    if (enough(found)) return found;
    await page.waitForTimeout(50);
  }
  throw new Error('a tap on the first choice was never shown');
}
