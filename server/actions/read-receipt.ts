/** What a receipt tells: that an answer is counted, and in which campaign. */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import type { Deps } from '../deps';
import { readReceiptCode } from '../receipt';

/** The campaign in which the answer is counted; undefined for an unknown receipt and a withdrawn answer. */
export async function readReceipt(deps: Deps, typed: string): Promise<OpenedCampaign | undefined> {
  const start = readReceiptCode(deps.keys.receipt, typed);
  const response = start === undefined ? undefined : await deps.store.responses.findByStart(start);
  return response && deps.campaigns.open(response.partition.campaign);
}
