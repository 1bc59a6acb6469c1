/** What every page of the office must be, on a desk and on a phone: sound to axe, and no wider than the screen. */
import type { Role } from '../../server/domain/access/role';
import { violations } from './accessibility';
import { visit } from './demonstration-site';
import type { ServedSite } from './served-site';

/** Defines the tests of the pages; `site` is asked once they run. */
export function testLooks(
  site: () => ServedSite,
  pages: readonly string[],
  roles: readonly Role[],
): void {
  describe.each([
    ['on a desk', { viewport: { width: 1280, height: 800 } }],
    ['on a phone in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ] as const)('%s', (_title, options) => {
    test.each(pages)('%s has no violation and does not scroll sideways', async (address) => {
      await visit(site(), { ...options, roles }, async (page) => {
        await page.goto(`${site().origin}${address}`);
        expect(await violations(page)).toEqual([]);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual(options.viewport.width);
      });
    });
  });
}
