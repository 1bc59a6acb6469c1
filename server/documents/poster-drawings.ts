/** The three steps of a poster as line drawings, SVG path data in a square of 24 units. */
export const STEP_DRAWINGS = {
  /** A telephone that looks at a code. */
  scan: [
    'M9 2 h6 a2 2 0 0 1 2 2 v16 a2 2 0 0 1 -2 2 h-6 a2 2 0 0 1 -2 -2 v-16 a2 2 0 0 1 2 -2 z',
    'M11 19.5 h2',
    'M9.8 8.6 v-1.8 h1.8 M12.4 6.8 h1.8 v1.8 M14.2 11.4 v1.8 h-1.8 M11.6 13.2 h-1.8 v-1.8',
  ].join(' '),
  /** A list with its choices made. */
  answer: [
    'M5 3 h14 a1.5 1.5 0 0 1 1.5 1.5 v15 a1.5 1.5 0 0 1 -1.5 1.5 h-14 a1.5 1.5 0 0 1 -1.5 -1.5 v-15 a1.5 1.5 0 0 1 1.5 -1.5 z',
    'M6.5 8 l1.4 1.4 l2.4 -2.8 M13 8 h4.5',
    'M6.5 12.2 l1.4 1.4 l2.4 -2.8 M13 12.4 h4.5',
    'M6.5 16.4 l1.4 1.4 l2.4 -2.8 M13 16.8 h4.5',
  ].join(' '),
  /** A paper plane. */
  send: 'M21.5 3 l-19 7.6 l6.6 2.7 l2.9 7.7 z M21.5 3 l-12.4 10.3',
} as const;

export type Step = keyof typeof STEP_DRAWINGS;

/** In the order of doing. */
export const STEPS: readonly Step[] = ['scan', 'answer', 'send'];
