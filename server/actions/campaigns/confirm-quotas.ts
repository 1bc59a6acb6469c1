/** The manager's word for a file of quotas that was checked. */
import type { PendingImport } from '../../domain/imports/pending-import';
import { err, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { decideImport } from '../imports/decide-import';
import { findImport, readAbout } from '../imports/read-import';
import { openForChange, type ChangeRefusal } from './change-campaign';
import type { HeldQuotas } from './write-quotas';

export const QUOTA_CONFIRM_REFUSALS = ['changed', 'decided', 'gone', 'wrong-state'] as const;
export type QuotaConfirmRefusal = (typeof QUOTA_CONFIRM_REFUSALS)[number];

/**
 * Decides a held file while its campaign is a draft. The campaign's revision moves first, so that an
 * opening that was checked before does not go through with other quotas. Follow it by `startImport`.
 */
export async function confirmQuotas(
  deps: Pick<Deps, 'store' | 'keys' | 'clock' | 'campaigns'>,
  act: Act,
  {
    campaign,
    id,
    account,
  }: { readonly campaign: string; readonly id: string; readonly account: string },
): Promise<Result<PendingImport, QuotaConfirmRefusal>> {
  const present = await deps.store.campaigns.find(campaign);
  const seen = { id: campaign, revision: present?.revision ?? 0 };
  const found = await openForChange(deps, seen, ['draft']);
  if (!found.ok) return err(refusalOf(found.error));
  const pending = await findImport(deps, id, account);
  if (pending?.stage === 'held') {
    const about = (await readAbout(deps, id)) as HeldQuotas | undefined;
    if (about?.campaign !== campaign) return err('gone');
    const next = { ...found.value.campaign, revision: seen.revision + 1 };
    if (!(await deps.store.campaigns.replace(next))) return err('changed');
  }
  const object = { kind: 'campaign', id: campaign } as const;
  return decideImport(deps, act, { id, account, kind: 'quotas', object });
}

function refusalOf(reason: ChangeRefusal): QuotaConfirmRefusal {
  return reason === 'unknown' ? 'gone' : reason;
}
