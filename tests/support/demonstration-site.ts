/** The whole product with its demonstration, served on this machine and visited by a real browser. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { makeDemonstration } from '../../server/demonstration/make-demonstration';
import { demonstrationFolders } from '../../server/demonstration/read-demonstration-data';
import { PROJECT_ROOT } from '../../server/project-root';
import type { Role } from '../../server/domain/access/role';
import { openSite, type ServedSite } from './served-site';
import { signIn } from './staff';

export const DRILL = 'dien-tap';
export const CLOSED = 'cchc-2024';

export type DemonstrationSite = ServedSite;

/** Starts server, store and browser; the day is one on which the drill is open. */
export function openDemonstrationSite(): Promise<ServedSite> {
  return openSite({ demonstration: true }, ({ deps }) =>
    makeDemonstration(deps, demonstrationFolders(PROJECT_ROOT), () => undefined),
  );
}

/** A browser profile; with roles, of somebody of the office who is signed in. */
export type Visitor = BrowserContextOptions & { readonly roles?: readonly Role[] };

/** Visits in a fresh browser profile; what the browser complains of must be among the expected complaints. */
export async function visit(
  { browser, app, origin }: DemonstrationSite,
  { roles, ...options }: Visitor,
  act: (page: Page) => Promise<void>,
  expected: readonly RegExp[] = [],
): Promise<void> {
  const context = await browser.newContext(options);
  if (roles) {
    const [name = '', value = ''] = (await signIn(app, roles)).cookie.split('=');
    await context.addCookies([{ name, value, url: `${origin}/quan-ly` }]);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await act(page);
  await context.close();
  expect(complaints.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([]);
}
