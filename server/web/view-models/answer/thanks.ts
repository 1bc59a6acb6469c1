/** The page after an answer was taken. It shows nothing of what was answered. */
import { publicFrame, type Link, type PageContext, type PublicFrame } from '../frame';
import { groupedReceipt } from './receipt';

export interface ThanksModel extends PublicFrame {
  /** That the answers are counted, or only that they were taken where this browser holds no proof of it. */
  readonly lead: string;
  /** Receipt code in groups; empty when none is given. */
  readonly receipt: string;
  /** Where the receipt is looked up. */
  readonly receiptHref: string;
  /** Where the answer can be replaced and withdrawn; empty when none is known. */
  readonly sentHref: string;
  /** What was left out of the answers; empty when nothing was. */
  readonly dropped: string;
  /** Where the next person at the same desk begins; empty for personal links. */
  readonly againHref: string;
  /** Ways on from a demonstration. */
  readonly links: readonly Link[];
}

export interface ThanksInput extends PageContext {
  readonly receipt?: string;
  readonly receiptHref?: string;
  readonly sentHref?: string;
  /** Answers left out since other answers hide their questions. */
  readonly dropped?: number;
  readonly againHref?: string;
  readonly links?: readonly Link[];
}

/** The thank-you page of a desk or a personal link. */
export function thanksPage(input: ThanksInput): ThanksModel {
  const { t, dropped = 0 } = input;
  return {
    ...publicFrame(input, t('answer:thanks.title')),
    lead: input.receipt ? t('answer:thanks.counted') : t('answer:thanks.lead'),
    receipt: groupedReceipt(input.receipt ?? ''),
    receiptHref: input.receiptHref ?? '',
    sentHref: input.sentHref ?? '',
    dropped: dropped > 0 ? t('receipt:thanks.dropped', { number: dropped }) : '',
    againHref: input.againHref ?? '',
    links: input.links ?? [],
  };
}
