/**
 * Gives people their links, by mail, as messages or as letters. Every issue makes fresh tokens, of which
 * the store keeps the hashes; links that were issued before stay valid.
 */
import { stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { Invitation } from '../../domain/campaign/invitation';
import {
  reach,
  type IssueWay,
  type LeftOutReason,
  type Recipient,
} from '../../domain/people/reach';
import { err, ok, type Result } from '../../domain/result';
import type { Locale } from '../../domain/text';
import type { Deps } from '../../deps';
import { digest, randomToken } from '../../ids';
import type { InvitationFilter } from '../../store/contracts/invitations';
import type { Act } from '../audit/act';
import { queueMails } from '../mail/queue-mails';
import { listPeople } from './listed-people';

/** Whom to give links: people who have not answered, of a group, a unit, or one of them. */
export interface IssueSelection extends Pick<InvitationFilter, 'group' | 'unit'> {
  /** Only those to whom no link was issued yet. */
  readonly onlyNew: boolean;
  readonly invitation?: Invitation['id'];
}

export interface Recipients {
  readonly recipients: readonly Recipient[];
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
}

export interface IssuedLink extends Recipient {
  readonly token: string;
}

export interface Issue {
  readonly opened: OpenedCampaign;
  readonly selection: IssueSelection;
  readonly by: IssueWay;
}

export const ISSUE_REFUSALS = ['nobody', 'not-open'] as const;

/** `not-open`: links are given once the campaign is opened and until it closes; `nobody`: no one is left. */
export type IssueRefusal = (typeof ISSUE_REFUSALS)[number];

/** Whether links may be given today. */
export function mayIssue(
  { clock }: Pick<Deps, 'clock'>,
  { campaign }: Pick<OpenedCampaign, 'campaign'>,
): boolean {
  const state = stateOn(campaign, clock.today());
  return state === 'upcoming' || state === 'open';
}

/** Who would get a link, and how many would not and why; nothing is changed. */
export async function findRecipients(
  deps: Pick<Deps, 'store' | 'keys'>,
  { opened, selection, by }: Issue,
): Promise<Recipients> {
  const { group, unit, onlyNew, invitation: only } = selection;
  const filter: InvitationFilter = {
    campaign: opened.campaign.id,
    answered: false,
    ...(group !== undefined && { group }),
    ...(unit !== undefined && { unit }),
    ...(onlyNew && { issued: false }),
  };
  const recipients: Recipient[] = [];
  const leftOut = new Map<LeftOutReason, number>();
  for await (const listed of listPeople(deps, filter)) {
    if (only !== undefined && listed.invitation.id !== only) continue;
    const reached = reach(listed, opened.campaign, by);
    if (reached.ok) recipients.push(reached.value);
    else leftOut.set(reached.error, (leftOut.get(reached.error) ?? 0) + 1);
  }
  return { recipients, leftOut };
}

/** Makes a fresh token for everybody who can be reached in this way. The tokens exist nowhere else. */
export async function issueLinks(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  act: Act,
  issue: Issue,
): Promise<Result<readonly IssuedLink[], IssueRefusal>> {
  if (!mayIssue(deps, issue.opened)) return err('not-open');
  const { recipients } = await findRecipients(deps, issue);
  if (recipients.length === 0) return err('nobody');
  const { invitation } = issue.selection;
  await act.record(
    invitation === undefined
      ? { kind: 'campaign', id: issue.opened.campaign.id }
      : { kind: 'invitation', id: invitation },
    ['links'],
  );
  const links = recipients.map((recipient) => ({ ...recipient, token: randomToken() }));
  await deps.store.invitations.addTokens(
    links.map(({ invitation: { id }, token }) => ({
      invitation: id,
      tokenHash: digest('invitation', token),
    })),
  );
  return ok(links);
}

/**
 * Issues links and queues a mail with each.
 * @param input.round names this sending; the same round mails nobody twice
 * @returns how many mails were queued
 */
export async function mailLinks(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  act: Act,
  input: Omit<Issue, 'by'> & { readonly round: string; readonly locale: Locale },
): Promise<Result<number, IssueRefusal>> {
  const issued = await issueLinks(deps, act, { ...input, by: 'mail' });
  if (!issued.ok) return issued;
  const mails = issued.value.flatMap(({ invitation, person: { email, name }, token }) =>
    email === undefined
      ? []
      : [
          {
            id: digest('mail', input.round, invitation.id),
            kind: 'invitation' as const,
            campaign: invitation.campaign,
            invitation: invitation.id,
            content: { to: email, name, locale: input.locale, token },
          },
        ],
  );
  await queueMails(deps, mails);
  return ok(mails.length);
}
