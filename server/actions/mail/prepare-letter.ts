/** Asks, right before a mail is sent, whether it is still wanted, and gathers what its words need. */
import { stateOn } from '../../domain/campaign/campaign';
import { termsOf } from '../../domain/campaign/terms';
import type { MailSubstance, StopReason } from '../../domain/mail/mail';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { digest } from '../../ids';
import type { StoredMail } from '../../store/contracts/mails';
import { addressDigest } from './address-digest';
import { unsealMail } from './mail-seal';
import type { Letter, LetterSurvey } from './mailer';
import { unsubscribeToken } from './unsubscribe-token';

/** The letter of a mail, or why it must not be sent any more. */
export async function prepareLetter(
  deps: Deps,
  mail: StoredMail,
): Promise<Result<Letter, StopReason>> {
  const substance = unsealMail(deps.keys, mail);
  if (!substance) return err('erased');
  const letter = { key: digest('message', mail.id).slice(0, 32), substance };
  const { campaign, invitation } = mail;
  if (campaign === undefined || invitation === undefined) return ok(letter);
  const unwanted = await whyUnwanted(deps, invitation, substance);
  if (unwanted) return err(unwanted);
  const survey = await surveyOf(deps, campaign, invitation);
  return survey ? ok({ ...letter, survey }) : err('closed');
}

/** Who has answered is not written to again, nor who wants no mail. */
async function whyUnwanted(
  { store, keys }: Deps,
  id: string,
  { content }: MailSubstance,
): Promise<StopReason | undefined> {
  const invitation = await store.invitations.find(id);
  if (!invitation) return 'removed';
  if (invitation.erased) return 'erased';
  if (invitation.claim !== undefined) return 'answered';
  if (invitation.unsubscribed) return 'unsubscribed';
  if (!(await store.optOuts.has(addressDigest(keys, content.to)))) return undefined;
  await store.invitations.unsubscribe(id);
  return 'unsubscribed';
}

/** Undefined when answers are not, and will not be, taken any more. */
async function surveyOf(
  { campaigns, clock, keys }: Deps,
  id: string,
  invitation: string,
): Promise<LetterSurvey | undefined> {
  const opened = await campaigns.open(id);
  if (!opened) return undefined;
  const { campaign, pack } = opened;
  const state = stateOn(campaign, clock.today());
  if (state !== 'open' && state !== 'upcoming') return undefined;
  return {
    organisation: termsOf(campaign).CO_QUAN ?? pack.decision.issuer,
    name: campaign.name,
    closesOn: campaign.closesOn,
    unsubscribeToken: unsubscribeToken(keys, invitation),
  };
}
