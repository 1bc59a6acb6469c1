/**
 * Queues the mails of reminders whose hour has come, each with a fresh link. Whoever answers between the
 * queueing and the sending is asked about again by the sender. A run that ends in the middle is taken up by
 * the next one: who has a mail of this reminder already gets no second one.
 */
import { isOver, stateOn, type Campaign } from '../../domain/campaign/campaign';
import type { Invitation } from '../../domain/campaign/invitation';
import { isDue, type Reminder } from '../../domain/campaign/reminders';
import type { MailToQueue } from '../../domain/mail/mail';
import { FALLBACK_LOCALE } from '../../domain/text';
import type { Deps } from '../../deps';
import { digest, randomToken } from '../../ids';
import { actOfSystem } from '../audit/act';
import { queueMails } from '../mail/queue-mails';
import { unsealPerson } from '../people/person-seal';
import { DUE } from './due-people';

/** People read, given tokens and queued at a time. */
const BATCH = 200;

/** Sends every reminder that is due, until `signal` aborts. */
export async function sendReminders(deps: Deps, signal: AbortSignal): Promise<void> {
  for (const reminder of await deps.store.reminders.listUnfinished()) {
    if (signal.aborted) return;
    if (isDue(reminder, deps.clock.now())) await sendReminder(deps, reminder, signal);
  }
}

async function sendReminder(deps: Deps, reminder: Reminder, signal: AbortSignal): Promise<void> {
  const { store, clock } = deps;
  const { id, state } = reminder;
  const campaign = await store.campaigns.find(reminder.campaign);
  if (!campaign || isOver(stateOn(campaign, clock.today()))) {
    await actOfSystem(deps, 'reminder.stopped').record({ kind: 'reminder', id }, ['state']);
    await store.reminders.move(id, state, 'stopped');
    return;
  }
  if (state === 'planned') {
    await actOfSystem(deps, 'reminder.sent').record({ kind: 'reminder', id }, ['state']);
    if (!(await store.reminders.move(id, 'planned', 'sending'))) return;
  }
  if (await queueAll(deps, reminder, campaign, signal)) {
    await store.reminders.move(id, 'sending', 'sent');
  }
}

/** Whether all of it is queued; false when it was interrupted or called off. */
async function queueAll(
  deps: Deps,
  { id }: Reminder,
  campaign: Campaign,
  signal: AbortSignal,
): Promise<boolean> {
  let mails = 0;
  const due = deps.store.invitations.stream({ campaign: campaign.id, ...DUE });
  for await (const people of inBatches(due)) {
    if (signal.aborted || !(await isBeingSent(deps, campaign.id, id))) return false;
    mails += await queueBatch(deps, id, people);
    await deps.store.reminders.countMails(id, mails);
  }
  return true;
}

async function* inBatches(people: AsyncIterable<Invitation>): AsyncGenerator<Invitation[]> {
  let batch: Invitation[] = [];
  for await (const person of people) {
    batch.push(person);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function isBeingSent({ store }: Deps, campaign: string, id: string): Promise<boolean> {
  const reminders = await store.reminders.list(campaign);
  return reminders.some((reminder) => reminder.id === id && reminder.state === 'sending');
}

/** Queues the mails of those who have none of this reminder yet, and tells how many have one now. */
async function queueBatch(
  deps: Deps,
  reminder: string,
  people: readonly Invitation[],
): Promise<number> {
  const { store } = deps;
  const known = await store.mails.known(people.map(({ id }) => mailId(reminder, id)));
  const addressed = people.flatMap((invitation) => address(deps, reminder, invitation));
  const fresh = addressed.filter(({ id }) => !known.has(id));
  await store.invitations.addTokens(
    fresh.map(({ invitation, content }) => ({
      invitation,
      tokenHash: digest('invitation', content.token),
    })),
  );
  await queueMails(deps, fresh);
  return addressed.length;
}

type PersonMailToQueue = Extract<MailToQueue, { readonly invitation: string }>;

/** The mail to a person; nothing when no address is known. */
function address(
  { keys }: Deps,
  reminder: string,
  invitation: Invitation,
): readonly PersonMailToQueue[] {
  const { id, campaign } = invitation;
  const person = unsealPerson(keys.ofCampaign.get(campaign), invitation);
  if (person?.email === undefined) return [];
  const { email, name } = person;
  const content = { to: email, name, locale: FALLBACK_LOCALE, token: randomToken() };
  return [{ id: mailId(reminder, id), kind: 'reminder', campaign, invitation: id, content }];
}

function mailId(reminder: string, invitation: string): string {
  return digest('reminder', reminder, invitation);
}
