/**
 * A name without what people write differently: case, diacritics, spacing, punctuation, remarks in brackets.
 * “Mã đơn vị (bắt buộc) *” → “ma don vi”. For matching typed words against known ones, never for showing.
 */
export function plainName(name: string): string {
  return name
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
