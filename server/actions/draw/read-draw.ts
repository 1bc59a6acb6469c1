/** A draw as its pages show it. */
import {
  stratumOutcomes,
  type DrawMember,
  type MemberState,
  type NonResponse,
  type StratumOutcome,
} from '../../domain/draw/member';
import { publishDraw, type PublishedDraw } from '../../domain/draw/published-draw';
import { stratumKey, type Stratum } from '../../domain/draw/transaction';
import type { Invitation } from '../../domain/campaign/invitation';
import type { Person } from '../../domain/people/person';
import type { Deps } from '../../deps';
import type { StoredDraw, StoredDrawMember } from '../../store/contracts/draws';
import { opener } from '../people/listed-people';
import { DRAW_HASHES } from './draw-hashes';
import { readFrame } from './draw-list';
import { readDetails, type MemberDetails } from './member-details';

/** A draw as the pages hand it on to actions. */
export type FoundDraw = StoredDraw;

type ReadDeps = Pick<Deps, 'store' | 'keys'>;

/** The draw with this id, if it belongs to the campaign. */
export async function findDraw(
  { store }: Pick<Deps, 'store'>,
  campaign: string,
  id: string,
): Promise<FoundDraw | undefined> {
  const draw = await store.draws.find(id);
  return draw?.campaign === campaign ? draw : undefined;
}

/** The file in which a draw is published; undefined for one that was never sealed. */
export async function readPublished(
  deps: Pick<Deps, 'store'>,
  draw: StoredDraw,
): Promise<PublishedDraw | undefined> {
  if (!draw.seal) return undefined;
  const { seed } = draw;
  const hash = seed === undefined ? undefined : DRAW_HASHES.keyed(seed);
  return publishDraw(draw, await readFrame(deps, draw.id), hash);
}

/** What has become of each stratum. */
export async function readOutcomes(
  { store }: Pick<Deps, 'store'>,
  draw: StoredDraw,
): Promise<readonly StratumOutcome[]> {
  const answered = new Set<string>();
  const filter = { campaign: draw.campaign, draw: draw.id, answered: true };
  for await (const { id } of store.invitations.stream(filter)) answered.add(id);
  return stratumOutcomes(draw.strata, await store.draws.members(draw.id), answered);
}

export interface MemberRow {
  readonly member: DrawMember;
  readonly state: MemberState;
  /** Order of who came in this one's place. */
  readonly replacedBy?: number;
  /** Absent after erasure. */
  readonly person?: Person;
  readonly details?: MemberDetails;
}

export interface MemberQuestion {
  /** `stratumKey`; every stratum when absent. */
  readonly stratum?: string;
  readonly state?: MemberState;
  readonly reason?: NonResponse;
}

/** The members that the question means, by group, unit and order, with their names. */
export async function readMembers(
  deps: ReadDeps,
  draw: StoredDraw,
  { stratum, state, reason }: MemberQuestion = {},
): Promise<readonly MemberRow[]> {
  const invitations = new Map<string, Invitation>();
  const filter = { campaign: draw.campaign, draw: draw.id };
  for await (const one of deps.store.invitations.stream(filter)) invitations.set(one.id, one);
  const open = opener(deps, draw.campaign);
  const members = await deps.store.draws.members(draw.id);
  const successors = new Map(
    members.map(({ replaces, order, ...place }) => [placeKey(place, replaces), order]),
  );
  return members
    .filter((member) => stratum === undefined || stratumKey(member) === stratum)
    .filter(({ nonResponse }) => reason === undefined || nonResponse?.reason === reason)
    .map((member) => ({ member, own: stateOf(member, invitations.get(member.invitation)) }))
    .filter(({ own }) => state === undefined || own === state)
    .map(({ member, own }) => {
      const invitation = invitations.get(member.invitation);
      const person = invitation && open(invitation).person;
      const details = readDetails(deps, member);
      const replacedBy = successors.get(placeKey(member, member.order));
      return {
        member,
        state: own,
        ...(replacedBy !== undefined && { replacedBy }),
        ...(person && { person }),
        ...(details && { details }),
      };
    });
}

/** An answer that came after all counts as one. */
function stateOf({ nonResponse }: StoredDrawMember, invitation?: Invitation): MemberState {
  if (invitation?.claim !== undefined) return 'answered';
  return nonResponse ? 'non-response' : 'open';
}

function placeKey(stratum: Stratum, order: number | undefined): string {
  return `${stratumKey(stratum)}|${order ?? ''}`;
}
