/** The manager's word for a list that was checked: it is checked again, and decided once. */
import { randomUUID } from 'node:crypto';
import { isOver, stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { CheckedPerson } from '../../domain/people/check-people';
import type { PendingImport } from '../../domain/imports/pending-import';
import { err, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { decideImport } from '../imports/decide-import';
import { findImport, readAbout, readRows } from '../imports/read-import';
import { readRoster } from './listed-people';
import type { HeldPeople } from './write-people';

type ConfirmDeps = Pick<Deps, 'store' | 'keys' | 'clock'>;

export interface Confirmation {
  readonly opened: OpenedCampaign;
  /** Id of the import. */
  readonly id: string;
  readonly account: string;
}

export const CONFIRM_REFUSALS = ['busy', 'changed', 'decided', 'gone', 'over'] as const;

/**
 * `busy`: another list is being written; `changed`: somebody of this list has been added meanwhile;
 * `decided`: it was confirmed before; `gone`: the hour is over; `over`: answering has ended.
 */
export type ConfirmRefusal = (typeof CONFIRM_REFUSALS)[number];

type Confirmed = Promise<Result<PendingImport, ConfirmRefusal>>;

/** Longest time of checking again; the lease ends by itself should the process die. */
const CONFIRM_MS = 60_000;

/**
 * Decides a held list, after checking again that nobody of it is listed. One list of a campaign is decided
 * at a time. Follow it by `startImport`.
 */
export async function confirmPeople(deps: ConfirmDeps, act: Act, input: Confirmation): Confirmed {
  const { campaign } = input.opened;
  if (isOver(stateOn(campaign, deps.clock.today()))) return err('over');
  const { leases } = deps.store;
  const lease = `people|${campaign.id}`;
  const owner = randomUUID();
  const now = deps.clock.now();
  if (!(await leases.take(lease, owner, now, now + CONFIRM_MS))) return err('busy');
  try {
    return await decideAlone(deps, act, input);
  } finally {
    await leases.extend(lease, owner, deps.clock.now());
  }
}

async function decideAlone(deps: ConfirmDeps, act: Act, input: Confirmation): Confirmed {
  const { opened, id, account } = input;
  const campaign = opened.campaign.id;
  const pending = await findImport(deps, id, account);
  if (pending?.stage === 'held') {
    if (!(await isOf(deps, id, campaign))) return err('gone');
    if (await othersBeingWritten(deps, id)) return err('busy');
    if (await anyListed(deps, pending, campaign)) return err('changed');
  }
  const object = { kind: 'campaign', id: campaign } as const;
  return decideImport(deps, act, { id, account, kind: 'people', object });
}

async function isOf(deps: ConfirmDeps, id: string, campaign: string): Promise<boolean> {
  const held = (await readAbout(deps, id)) as HeldPeople | undefined;
  return held?.campaign === campaign;
}

async function othersBeingWritten({ store }: ConfirmDeps, own: string): Promise<boolean> {
  for (const id of await store.imports.listDecided()) {
    if (id !== own && (await store.imports.find(id))?.kind === 'people') return true;
  }
  return false;
}

async function anyListed(
  deps: ConfirmDeps,
  pending: PendingImport,
  campaign: string,
): Promise<boolean> {
  const roster = await readRoster(deps, campaign);
  const rows = (await readRows(deps, pending)) as readonly CheckedPerson[];
  return rows.some((row) => roster.findTwin(row) !== undefined);
}
