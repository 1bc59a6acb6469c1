/** A share as a manager types it. */

const TYPED = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

/**
 * Reads a percentage above 0 and at most 100 with up to two decimals, comma or dot, with or without a
 * percent sign: `7,5 %` → `7.5`. Undefined when it is none.
 */
export function readPercent(text: string): string | undefined {
  const [, whole, part] = TYPED.exec(text.replace('%', '').trim()) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole}.${part ?? '0'}`);
  return value > 0 && value <= 100 ? String(value) : undefined;
}
