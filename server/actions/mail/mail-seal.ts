/** What a queued mail says, at rest: sealed with its campaign's key, which retention destroys. */
import type { MailSubstance, MailToQueue } from '../../domain/mail/mail';
import type { Keys } from '../../keys';
import { seal, unseal } from '../../seal';
import type { StoredMail } from '../../store/contracts/mails';

type MailKeys = Pick<Keys, 'staff' | 'ofCampaign'>;

/** Seals the content of a mail for this mail alone. @throws Error when the campaign's key was destroyed */
export function sealMail(keys: MailKeys, mail: MailToQueue): string {
  const key = keyOf(keys, 'campaign' in mail ? mail.campaign : undefined);
  return seal(key, purposeOf(mail.id), JSON.stringify(mail.content));
}

/**
 * What a mail says; undefined when that has been erased.
 * @throws Error when the campaign's key was destroyed, or the seal is broken
 */
export function unsealMail(
  keys: MailKeys,
  { id, kind, campaign, content }: StoredMail,
): MailSubstance | undefined {
  if (content === undefined) return undefined;
  const text = unseal(keyOf(keys, campaign), purposeOf(id), content);
  return { kind, content: JSON.parse(text) as unknown } as MailSubstance;
}

function keyOf({ staff, ofCampaign }: MailKeys, campaign: string | undefined): Buffer {
  return campaign === undefined ? staff : ofCampaign.get(campaign);
}

function purposeOf(mail: string): string {
  return `mail|${mail}`;
}
