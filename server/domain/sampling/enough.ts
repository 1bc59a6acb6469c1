/** Whether a figure may be concluded from: “đủ mẫu” or “chưa đủ để kết luận”. */

export const SAMPLE_STATES = ['enough', 'not-enough', 'unknown-population'] as const;
export type SampleState = (typeof SAMPLE_STATES)[number];

/**
 * @param valid answers with something in them
 * @param needed undefined where no population and no number was entered, so that nobody can tell
 */
export function sampleState(valid: number, needed: number | undefined): SampleState {
  if (needed === undefined) return 'unknown-population';
  return isEnough(valid, needed) ? 'enough' : 'not-enough';
}

/** Whether the answers reach the number needed; nothing needed is always enough. */
export function isEnough(valid: number, needed: number): boolean {
  return valid >= needed;
}
