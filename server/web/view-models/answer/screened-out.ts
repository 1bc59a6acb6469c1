/** For a person outside the survey: thanks, and the reassurance that nothing was kept. */
import { publicFrame, type PageContext, type PublicFrame } from '../frame';

export interface ScreenedOutModel extends PublicFrame {
  /** Where the next person at the same desk begins; empty for personal links. */
  readonly againHref: string;
}

/** The page of a person outside the survey, at a desk or a personal link. */
export function screenedOutPage(
  input: PageContext & { readonly againHref?: string },
): ScreenedOutModel {
  return {
    ...publicFrame(input, input.t('answer:screenedOut.title')),
    againHref: input.againHref ?? '',
  };
}
