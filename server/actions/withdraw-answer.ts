/**
 * Takes an answer back until its campaign closes. The response is emptied and its id stays taken, so that
 * no delayed repeat of the sending brings it back; behind a personal link the person may answer anew.
 */
import type { Partition } from '../domain/campaign/response';
import type { Deps } from '../deps';
import { changePartition } from './change-partition';
import { claimOf, type Door, type DoorKey } from './open-door';
import { readSent, type SentAnswer } from './read-sent';

/** `gone`: this browser has sent nothing, or has taken it back before. */
export type Withdrawn = 'withdrawn' | 'gone' | 'too-late';

/** Withdraws what this browser has sent through the door; repeating it is harmless. */
export async function withdrawAnswer(
  deps: Deps,
  key: DoorKey,
  secret: string | undefined,
): Promise<Withdrawn> {
  const sent = await readSent(deps, key, secret);
  if (!sent) return 'gone';
  if (!sent.changeable) return 'too-late';
  const { response, invited } = sent;
  const done = await changePartition(deps.store, response.partition, async () => {
    const emptied = await deps.store.responses.withdraw(response.id, response.revision);
    if (emptied && invited) await release(deps, invited, sent.secret);
    return emptied;
  });
  // replaced or withdrawn meanwhile, by a second tap: whatever is there now is withdrawn
  if (!done) return withdrawAnswer(deps, key, secret);
  await countBack(deps, response.partition);
  return 'withdrawn';
}

/** The trend of invited answers has no person: it gives one back on the last day that has any. */
async function countBack({ store }: Deps, { campaign, group, day }: Partition): Promise<void> {
  if (day !== undefined) return;
  const counters = await store.counters.list(campaign, 'invited-answers');
  const days = counters.filter((counter) => counter.group === group && counter.count > 0);
  const last = days.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0];
  if (last === undefined) return;
  const { kind } = last;
  await store.counters.decrement({ campaign, kind, group, ...(last.day && { day: last.day }) });
}

/**
 * Frees the invitation of a filling that was taken back, inside an announced change, so that who has
 * answered is counted anew.
 */
export async function releaseClaim(
  deps: Deps,
  partition: Partition,
  invited: Door['invited'],
  secret: string,
): Promise<void> {
  if (!invited) return;
  await changePartition(deps.store, partition, () => release(deps, invited, secret));
}

function release(
  deps: Deps,
  { invitation, token }: NonNullable<SentAnswer['invited']>,
  secret: string,
): Promise<void> {
  return deps.store.invitations.release(invitation.id, claimOf(token, secret));
}
