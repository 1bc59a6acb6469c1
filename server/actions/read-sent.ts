/** The answer that a browser has sent through a door, found by the secret that it kept. */
import { stateOn, type OpenedCampaign } from '../domain/campaign/campaign';
import type { Invitation } from '../domain/campaign/invitation';
import type { Response } from '../domain/campaign/response';
import type { Deps } from '../deps';
import { digest } from '../ids';
import { readVisitSecret } from '../visit-secret';
import { doorIdOf, type DoorKey } from './door';

export interface SentAnswer {
  readonly response: Response;
  readonly opened: OpenedCampaign;
  readonly secret: string;
  /** The campaign is still open: the answer can be replaced and withdrawn. */
  readonly changeable: boolean;
  readonly invited?: { readonly invitation: Invitation; readonly token: string };
}

/** The name under which a filling's answers are stored: one-way, and bound to the personal link if any. */
export function responseIdOf(secret: string, token?: string): string {
  return token === undefined ? digest('response', secret) : digest('response', token, secret);
}

/** What was sent with this secret; undefined for a secret of another door, and after withdrawing. */
export async function readSent(
  deps: Deps,
  key: DoorKey,
  text: string | undefined,
): Promise<SentAnswer | undefined> {
  const own = await ownSecret(deps, key, text);
  const response =
    own && (await deps.store.responses.find(responseIdOf(own.secret, own.invited?.token)));
  const opened = response && (await deps.campaigns.open(response.partition.campaign));
  if (!opened) return undefined;
  const changeable = stateOn(opened.campaign, deps.clock.today()) === 'open';
  return { ...own, response, opened, changeable };
}

/** The secret if it was issued for this door, and the invitation behind a personal link. */
async function ownSecret(
  deps: Deps,
  key: DoorKey,
  text: string | undefined,
): Promise<Pick<SentAnswer, 'secret' | 'invited'> | undefined> {
  if (key.kind !== 'invitation') {
    const secret = readVisitSecret(deps.keys.visit, doorIdOf(key), text);
    return secret && { secret: secret.text };
  }
  const { token } = key;
  const invitation = await deps.store.invitations.findByTokenHash(digest('invitation', token));
  const secret = invitation && readVisitSecret(deps.keys.visit, `m/${invitation.id}`, text);
  return secret && { secret: secret.text, invited: { invitation, token } };
}
