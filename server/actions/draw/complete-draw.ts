/**
 * Carries out what a revealed draw has decided: its members, those who come in the place of others, and
 * their invitations. Everything follows from the list and the seed, so it may be repeated: a process that
 * dies in between is followed by another one (`completeDraws`, a job).
 */
import { isOver, stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { NewInvitation } from '../../domain/campaign/invitation';
import { findGroup } from '../../domain/definition/pack';
import type { DrawStratum } from '../../domain/draw/draw';
import { groupBy } from '../../domain/draw/group-by';
import { dueReplacements } from '../../domain/draw/member';
import { drawOrder } from '../../domain/draw/order';
import { stratumKey, type Transaction } from '../../domain/draw/transaction';
import type { Person } from '../../domain/people/person';
import { assessedUnit } from '../../domain/people/placement';
import type { Deps } from '../../deps';
import type { StoredDraw, StoredDrawMember } from '../../store/contracts/draws';
import { sealPerson } from '../people/person-seal';
import { DRAW_HASHES } from './draw-hashes';
import { readFrame, readTransactions } from './draw-list';
import { sealDetails } from './member-details';

type CompleteDeps = Pick<Deps, 'store' | 'keys' | 'clock'>;

/** A place in a stratum's order that is to be filled. */
interface Place {
  readonly stratum: DrawStratum;
  readonly order: number;
  readonly replaces?: number;
}

interface FilledPlace extends Place {
  readonly line: string;
  readonly transaction: Transaction;
}

interface Filling {
  readonly invitation: NewInvitation;
  readonly member: StoredDrawMember;
}

type Order = ReadonlyMap<string, readonly string[]>;

/** Members written at a time. */
const AT_ONCE = 500;

/** Fills every place that is due; of a draw that is not drawn, or in a campaign that is over, none. */
export async function completeDraw(
  deps: CompleteDeps,
  opened: OpenedCampaign,
  draw: StoredDraw,
): Promise<void> {
  if (draw.seed === undefined || isOver(stateOn(opened.campaign, deps.clock.today()))) return;
  const members = await deps.store.draws.members(draw.id);
  const missing = missingPlaces(draw, members);
  if (missing.length === 0 && duePlaces(draw, members).length === 0) return;
  const order = drawOrder(await readFrame(deps, draw.id), DRAW_HASHES.keyed(draw.seed));
  const sample = await toFill(deps, opened, draw, order, missing);
  for (let from = 0; from < sample.length; from += AT_ONCE) {
    const some = sample.slice(from, from + AT_ONCE);
    await deps.store.invitations.addAll(some);
    await deps.store.draws.addMembers(some.map(({ member }) => member));
  }
  while (await takeReserves(deps, opened, draw, order));
}

/** Takes the reserves that are due; true when another writer was faster somewhere: look again. */
async function takeReserves(
  deps: CompleteDeps,
  opened: OpenedCampaign,
  draw: StoredDraw,
  order: Order,
): Promise<boolean> {
  const { store } = deps;
  const due = duePlaces(draw, await store.draws.members(draw.id));
  for (const { invitation, member } of await toFill(deps, opened, draw, order, due)) {
    await store.invitations.addAll([{ invitation }]);
    if ((await store.draws.addMember(member)) === 'already-there') return true;
  }
  return false;
}

/** Places of the sample that nobody has yet. */
function missingPlaces(draw: StoredDraw, members: readonly StoredDrawMember[]): readonly Place[] {
  const taken = new Set(members.map((member) => `${stratumKey(member)}|${member.order}`));
  return draw.strata.flatMap((stratum) =>
    Array.from({ length: stratum.size }, (_, index) => ({ stratum, order: index + 1 })).filter(
      ({ order }) => !taken.has(`${stratumKey(stratum)}|${order}`),
    ),
  );
}

/** Places of those who come for others. */
function duePlaces(draw: StoredDraw, members: readonly StoredDrawMember[]): readonly Place[] {
  const byStratum = groupBy(members, stratumKey);
  return draw.strata.flatMap((stratum) =>
    dueReplacements(stratum, byStratum.get(stratumKey(stratum)) ?? []).map((due) => ({
      stratum,
      ...due,
    })),
  );
}

/** The people for some places; none for those whom retention has erased. */
async function toFill(
  { store, keys }: CompleteDeps,
  opened: OpenedCampaign,
  draw: StoredDraw,
  order: Order,
  places: readonly Place[],
): Promise<readonly Filling[]> {
  if (places.length === 0) return [];
  const lineAt = ({ stratum, order: at }: Place): string =>
    order.get(stratumKey(stratum))?.[at - 1] ?? '';
  const transactions = await readTransactions({ store, keys }, draw, new Set(places.map(lineAt)));
  const key = keys.ofCampaign.get(draw.campaign);
  return places.flatMap((place) => {
    const line = lineAt(place);
    const transaction = transactions.get(line);
    return transaction ? [fillingOf(opened, draw, key, { ...place, line, transaction })] : [];
  });
}

function fillingOf(
  { campaign, pack }: OpenedCampaign,
  draw: StoredDraw,
  key: Buffer,
  { stratum, order, replaces, line, transaction }: FilledPlace,
): Filling {
  const { group, unit } = stratum;
  const id = `${draw.id}-${line}`;
  const known = findGroup(pack, group);
  if (!known) throw new Error(`the pack of campaign ${campaign.id} has no group ${group}`);
  const place = { campaign: campaign.id, group, unit };
  return {
    invitation: {
      id,
      ...place,
      assesses: assessedUnit(known, campaign.rootUnit, unit),
      channel: 'sample',
      person: sealPerson(key, id, personOf(transaction)),
      hasEmail: transaction.email !== undefined,
      unsubscribed: false,
      draw: { id: draw.id, order },
    },
    member: {
      draw: draw.id,
      ...place,
      order,
      line,
      invitation: id,
      ...(replaces !== undefined && { replaces }),
      details: sealDetails(key, id, transaction),
    },
  };
}

function personOf({ name, phone, email }: Transaction): Person {
  return { name, ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) };
}
