/**
 * Laws on personal data by the day from which each holds: Nghị định 13/2023/NĐ-CP from 1/7/2023, Luật
 * 91/2025/QH15 with Nghị định 356/2025/NĐ-CP from 1/1/2026.
 */
import { day, type Day } from '../day';
import type { Notice } from './notice';

export const LEGAL_BASES = [
  { id: 'decree13', from: day('2023-07-01') },
  { id: 'law91', from: day('2026-01-01') },
] as const;

export type LegalBasis = (typeof LEGAL_BASES)[number]['id'];

/** Notices for the laws in force between two days, the first of them from its own day on. */
export function noticesBetween(
  first: Day,
  last: Day,
  noticeFor: (basis: LegalBasis) => Notice,
): { readonly from: Day; readonly notice: Notice }[] {
  return LEGAL_BASES.filter(({ from }, index) => {
    const next = LEGAL_BASES[index + 1];
    return from <= last && (next === undefined || next.from > first);
  }).map(({ id, from }) => ({ from, notice: noticeFor(id) }));
}
