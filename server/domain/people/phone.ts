/**
 * Telephone numbers of Vietnam, as people write them and as spreadsheets spoil them. Mobile numbers have
 * ten digits (since the renumbering of 2018), fixed lines eleven (Thông tư 22/2014/TT-BTTTT).
 */
const MOBILE = /^0[35789]\d{8}$/;
const FIXED_LINE = /^02\d{9}$/;
const WRITTEN = /^\(?\+?[\d\s.()-]+$/;

/** The national form, digits only: `+84 912 345 678` → `0912345678`; undefined when it is no number of Vietnam. */
export function readPhone(text: string): string | undefined {
  if (!WRITTEN.test(text)) return undefined;
  const national = nationalDigits(text.replace(/\D/g, ''));
  return MOBILE.test(national) || FIXED_LINE.test(national) ? national : undefined;
}

/** Whether messages reach it: only mobile numbers take SMS and Zalo. */
export function isMobile(phone: string): boolean {
  return MOBILE.test(phone);
}

/** The trunk zero in place of the country code, or of nothing where a spreadsheet took the zero away. */
function nationalDigits(digits: string): string {
  const withoutCode = /^(?:00)?840?([235789]\d{8,9})$/.exec(digits)?.[1];
  if (withoutCode !== undefined) return `0${withoutCode}`;
  return /^(?:[35789]\d{8}|2\d{9})$/.test(digits) ? `0${digits}` : digits;
}
