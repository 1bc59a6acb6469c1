/** The answer that this browser has sent: it can be replaced and withdrawn until closing, never read. */
import { formatDay, type Day } from '../../../domain/day';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';
import { groupedReceipt } from './receipt';

export interface SentModel extends PublicFrame {
  /** Until when something can be changed, or that nothing can any more. */
  readonly until: string;
  readonly changeable: boolean;
  readonly receipt: string;
  readonly receiptHref: string;
  readonly replaceHref: string;
  readonly withdrawHref: string;
  /** Where another filling begins; empty for personal links and after the last day. */
  readonly againHref: string;
}

export interface SentInput extends PageContext, Omit<SentModel, keyof PublicFrame | 'until'> {
  readonly lastDay: Day;
}

/** The model of the page of the sent answer. */
export function sentPage(input: SentInput): SentModel {
  const { t, changeable, receipt, receiptHref, replaceHref, withdrawHref, againHref } = input;
  const until = changeable
    ? t('receipt:sent.until', { day: formatDay(input.lastDay) })
    : t('receipt:sent.closed');
  return {
    ...publicFrame(input, t('receipt:sent.title')),
    until,
    changeable,
    receipt: groupedReceipt(receipt),
    receiptHref,
    replaceHref,
    withdrawHref,
    againHref: changeable ? againHref : '',
  };
}

export interface WithdrawModel extends PublicFrame {
  readonly action: string;
  readonly keepHref: string;
}

/** Asks once more before the answer is taken back. */
export function withdrawPage(
  input: PageContext & { readonly action: string; readonly keepHref: string },
): WithdrawModel {
  const { t, action, keepHref } = input;
  return {
    ...publicFrame(input, t('receipt:withdraw.title')),
    languages: [],
    displays: [],
    action,
    keepHref,
  };
}

export interface NoAnswerModel extends PublicFrame {
  readonly lead: string;
  /** The form. */
  readonly formHref: string;
}

/** This browser has no answer here: it has just been withdrawn, or there never was one. */
export function noAnswerPage(
  input: PageContext & { readonly withdrawn: boolean; readonly formHref: string },
): NoAnswerModel {
  const { t, withdrawn, formHref } = input;
  const title = withdrawn ? t('receipt:withdrawn.title') : t('receipt:nothing.title');
  const lead = withdrawn ? t('receipt:withdrawn.lead') : t('receipt:nothing.lead');
  return { ...publicFrame(input, title), lead, formHref };
}
