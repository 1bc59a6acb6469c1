/** What axe finds on a page under the rules of WCAG 2.2, levels A and AA. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The rules whose verdict can change while the page stays the same: by colours, and by sizes. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/** One line a violation and place; none on an accessible page. Frames of other hosts are not looked into: there are none. */
export function violations(page: Page): Promise<string[]> {
  return find(new AxeBuilder({ page }).withTags(TAGS));
}

/** The violations that another appearance of a page can bring, once the page itself has been looked at. */
export function violationsOfLook(page: Page): Promise<string[]> {
  return find(new AxeBuilder({ page }).withRules(LOOKS));
}

async function find(builder: AxeBuilder): Promise<string[]> {
  const { violations: found } = await builder.setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
