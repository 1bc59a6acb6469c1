/** The number printed or written on a paper form, by which a sheet is keyed once. */

const PATTERN = /^[A-Z0-9](?:[A-Z0-9./-]{0,18}[A-Z0-9])?$/;

/** The number in one spelling (`g6-0012` → `G6-0012`); undefined when it is none: 1 to 20 letters, digits, `.`, `/`, `-`. */
export function readSheetNumber(typed: string): string | undefined {
  const number = typed.replace(/\s+/g, '').toUpperCase();
  return PATTERN.test(number) ? number : undefined;
}

/** The number after this one, with as many digits: `G6-0099` → `G6-0100`; empty when it ends in no digits. */
export function nextSheetNumber(number: string): string {
  const match = /^(.*?)(\d+)$/.exec(number);
  if (!match) return '';
  const [, head = '', digits = ''] = match;
  return head + String(BigInt(digits) + 1n).padStart(digits.length, '0');
}
