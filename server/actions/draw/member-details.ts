/** What field workers need of a drawn person beside the invitation: dossier, address, field. */
import type { Transaction } from '../../domain/draw/transaction';
import type { Deps } from '../../deps';
import { seal, unseal } from '../../seal';
import type { StoredDrawMember } from '../../store/contracts/draws';

export type MemberDetails = Pick<Transaction, 'dossier' | 'address' | 'field'>;

/** Seals the details of a member for its invitation. */
export function sealDetails(key: Buffer, invitation: string, transaction: Transaction): string {
  const { dossier, address, field } = transaction;
  return seal(key, purposeOf(invitation), JSON.stringify({ dossier, address, field }));
}

/** The details of a member; undefined after erasure. */
export function readDetails(
  { keys }: Pick<Deps, 'keys'>,
  { campaign, invitation, details }: StoredDrawMember,
): MemberDetails | undefined {
  if (details === undefined) return undefined;
  const text = unseal(keys.ofCampaign.get(campaign), purposeOf(invitation), details);
  return JSON.parse(text) as MemberDetails;
}

function purposeOf(invitation: string): string {
  return `draw-member|${invitation}`;
}
