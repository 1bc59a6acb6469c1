/** Opens pages in fresh browser profiles, and keeps what they look like in a folder. */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DemonstrationSite } from '../browser/demonstration-site';
import { MADE_ON } from '../browser/demonstration-site';
import { LANGUAGE_COOKIE } from '../../server/web/cookies';
import type { Places } from './places';
import type { Shot } from './shots';

/** What a browser shows: a phone's screen and a desk's. */
export const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;
export type Screen = (typeof SCREENS)[number];

export interface Studio {
  readonly site: DemonstrationSite;
  readonly browser: Browser;
  readonly places: Places;
  readonly folder: string;
  readonly language: string;
  readonly dark: boolean;
}

/** Longer than any page needs on a busy machine. */
const PATIENCE_MS = 20_000;

/** Higher pictures are drawn in part only. */
const MOST_HIGH = 16_000;

/** The name of a picture's file. */
export const fileOf = ({ name }: Shot, { width }: Screen): string => `${name}-${width}.png`;

/** Takes one picture; what went wrong, in words for whoever runs it. */
export async function takePicture(
  studio: Studio,
  shot: Shot,
  screen: Screen,
): Promise<readonly string[]> {
  const faults: string[] = [];
  studio.site.turnTo(shot.on ?? MADE_ON);
  const context = await studio.browser.newContext(profileOf(studio, shot, screen));
  await context.addCookies(cookiesOf(studio, shot));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  listen(page, shot, faults);
  try {
    await page.goto(studio.site.origin + shot.address);
    await shot.act?.(page);
    await showWhole(page, screen);
    await page.screenshot({ path: join(studio.folder, fileOf(shot, screen)) });
  } catch (error) {
    faults.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
  await context.close();
  return faults.map((fault) => `${shot.name} (${screen.width}): ${fault}`);
}

/** Makes the screen as high as the page, so that what sticks to its lower edge hides nothing. */
async function showWhole(page: Page, { width, height }: Screen): Promise<void> {
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(MOST_HIGH, Math.max(height, whole)) });
}

function profileOf(
  { dark, language }: Studio,
  { profile }: Shot,
  screen: Screen,
): BrowserContextOptions {
  return {
    viewport: screen,
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    reducedMotion: 'reduce',
    ...profile,
  };
}

function cookiesOf({ site, places, language }: Studio, { signedIn }: Shot) {
  const chosen = { name: LANGUAGE_COOKIE, value: language, url: site.origin };
  const session = { name: 'phien', value: places.session, url: `${site.origin}/quan-ly` };
  return signedIn === true ? [chosen, session] : [chosen];
}

/** A page that answers an error other than the one expected, and a script that fails. */
function listen(page: Page, { fault }: Shot, faults: string[]): void {
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (isPage && response.status() >= 400 && response.status() !== fault) {
      faults.push(`${response.status()} ${new URL(response.url()).pathname}`);
    }
  });
  page.on('pageerror', (error) => faults.push(error.message));
}
