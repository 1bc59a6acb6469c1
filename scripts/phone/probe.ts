/** What a page tells about itself while it is measured; it runs in the page, before anything of the page does. */

/** How far down the screen something slipped by itself, in the unit of web-vitals. */
export interface Shift {
  /** Milliseconds since the address was opened. */
  readonly at: number;
  readonly value: number;
  /** Within half a second of a tap, which therefore may have caused it. */
  readonly afterTap: boolean;
}

export interface Probed {
  /** Milliseconds since the address was opened; 0 before it. */
  readonly firstPaint: number;
  /** Milliseconds until a tap on the first choice was taken and shown; 0 before it. */
  readonly usable: number;
  readonly shifts: readonly Shift[];
}

/** What the page calls as soon as its scripts have run: where the first choice is, in CSS pixels. */
export const READY = 'probeReady';

/** An expression for what has been found so far. */
export const PROBED = `({
  firstPaint: (performance.getEntriesByName('first-contentful-paint')[0] || { startTime: 0 }).startTime,
  usable: window.probe.usable,
  shifts: window.probe.shifts,
})`;

export const PROBE = `
  window.probe = { usable: 0, shifts: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput } of list.getEntries()) {
      window.probe.shifts.push({ at: startTime, value, afterTap: hadRecentInput });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('change', () => {
    requestAnimationFrame(() => requestAnimationFrame((now) => {
      window.probe.usable = window.probe.usable || now;
    }));
  });
  document.addEventListener('DOMContentLoaded', () => {
    const choice = document.querySelector('.choice');
    choice.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = choice.getBoundingClientRect();
    ${READY}({ x: left + width / 2, y: top + height / 2 });
  });
`;

/** A new window of shifts begins after so many milliseconds without one, or so many in all. */
const GAP_MS = 1000;
const WINDOW_MS = 5000;

/** Cumulative layout shift as web-vitals has it: the worst window, without what follows a tap. */
export function layoutShift(shifts: readonly Shift[]): number {
  let worst = 0;
  let sum = 0;
  let begun = -Infinity;
  let last = -Infinity;
  for (const { at, value, afterTap } of shifts) {
    if (afterTap) continue;
    const goesOn = at - last < GAP_MS && at - begun < WINDOW_MS;
    if (!goesOn) begun = at;
    sum = goesOn ? sum + value : value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}
