/** Records why drawn people give no answer, and takes the next reserve of the stratum for each. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import type { NonResponse } from '../../domain/draw/member';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { StoredDraw } from '../../store/contracts/draws';
import type { Act } from '../audit/act';
import { completeDraw } from './complete-draw';

export interface NonResponses {
  readonly opened: OpenedCampaign;
  readonly draw: StoredDraw;
  /** Ids of the invitations of the people concerned. */
  readonly invitations: readonly string[];
  readonly reason: NonResponse;
}

/**
 * Records the reason for each of the people who have neither answered nor a reason yet; what was recorded
 * stays. They get no more mail; their links go on working, since an answer is always welcome. Reserves are
 * taken as long as answers are.
 * @returns how many were recorded; `nobody` when there was none to record
 */
export async function recordNonResponses(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  act: Act,
  { opened, draw, invitations, reason }: NonResponses,
): Promise<Result<number, 'nobody'>> {
  const { store, clock } = deps;
  const wanted = new Set(invitations);
  const members = (await store.draws.members(draw.id)).filter(
    ({ invitation, nonResponse }) => wanted.has(invitation) && !nonResponse,
  );
  let recorded = 0;
  for (const member of members) {
    const invitation = await store.invitations.find(member.invitation);
    if (!invitation || invitation.claim !== undefined) continue;
    await act.record({ kind: 'invitation', id: invitation.id }, ['nonResponse']);
    const own = await store.draws.setNonResponse(member, { reason, on: clock.today() });
    await store.invitations.unsubscribe(invitation.id);
    if (own) recorded += 1;
  }
  if (recorded === 0) return err('nobody');
  await completeDraw(deps, opened, draw);
  return ok(recorded);
}
