/** The page after an answer was taken. It shows nothing of what was answered. */
import { publicFrame, type Link, type PageContext, type PublicFrame } from '../frame';

export interface ThanksModel extends PublicFrame {
  /** Receipt code; empty when none is given. */
  readonly receipt: string;
  /** Where the next person at the same desk begins; empty for personal links. */
  readonly againHref: string;
  /** Ways on from a demonstration. */
  readonly links: readonly Link[];
}

export interface ThanksInput extends PageContext {
  readonly receipt?: string;
  readonly againHref?: string;
  readonly links?: readonly Link[];
}

/** The thank-you page of a desk or a personal link. */
export function thanksPage(input: ThanksInput): ThanksModel {
  return {
    ...publicFrame(input, input.t('answer:thanks.title')),
    receipt: input.receipt ?? '',
    againHref: input.againHref ?? '',
    links: input.links ?? [],
  };
}
