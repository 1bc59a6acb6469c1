/** What a draw's seed is sealed for: the seal of one draw's seed does not open as another's. */
export function seedPurpose(draw: string): string {
  return `draw-seed|${draw}`;
}
