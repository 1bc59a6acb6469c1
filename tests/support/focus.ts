/** Where the keys go, and whether a person sees it. */
import type { Page } from 'playwright-core';

export interface Focus {
  /** Name of the field; empty at links and buttons. */
  readonly name: string;
  readonly kind: string;
  /** What is written on it. */
  readonly label: string;
  /** There is a ring of at least two pixels around it, or around the words it belongs to. */
  readonly seen: boolean;
  /** Its middle is off the screen, or under something else (WCAG 2.2, 2.4.11). */
  readonly covered: boolean;
  /** Distance from the top of the page, in pixels. */
  readonly top: number;
}

/** The element that has the focus. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate<Focus>(`(() => {
    const element = document.activeElement;
    const label = element.closest('label') || element;
    const ringed = (style) =>
      style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const words = element.nextElementSibling;
    const seen =
      ringed(getComputedStyle(element)) ||
      Boolean(words && ringed(getComputedStyle(words, '::before')));
    const { left, top, width, height } = label.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: element.name || '',
      kind: element.type || element.tagName.toLowerCase(),
      label: label.textContent.trim(),
      seen,
      covered: !at || !label.contains(at),
      top: Math.round(top + scrollY),
    };
  })()`);
}
