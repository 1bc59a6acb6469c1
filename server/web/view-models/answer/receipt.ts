/** The page of receipts: a code is typed, or follows a link, and one sentence answers. */
import { paths } from '../../paths';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';

/** `none`: nothing was asked yet. */
export type ReceiptState = 'none' | 'counted' | 'unknown';

export interface ReceiptModel extends PublicFrame {
  readonly state: ReceiptState;
  /** As typed; empty when nothing was asked. */
  readonly code: string;
  readonly field: string;
  /** Where the code is sent. */
  readonly action: string;
}

/** Field of the typed code. */
export const RECEIPT_FIELD = 'ma';
/** Longer than a code with every blank; what is longer is not shown back whole. */
const LONGEST = 60;

/** The model of the page. */
export function receiptPage(
  input: PageContext & { readonly state: ReceiptState; readonly code?: string },
): ReceiptModel {
  return {
    ...publicFrame(input, input.t('receipt:page.title')),
    state: input.state,
    code: (input.code ?? '').slice(0, LONGEST),
    field: RECEIPT_FIELD,
    action: paths.receipts.to(),
  };
}

/** A receipt in groups of four, as people read codes out. */
export function groupedReceipt(receipt: string): string {
  return (receipt.match(/.{1,4}/g) ?? []).join(' ');
}
