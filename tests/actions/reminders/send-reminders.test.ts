import { sendMails } from '../../../server/actions/mail/send-mails';
import { planReminder, stopReminder } from '../../../server/actions/reminders/plan-reminder';
import { readReminders } from '../../../server/actions/reminders/read-reminders';
import { sendReminders } from '../../../server/actions/reminders/send-reminders';
import type { Act } from '../../../server/actions/audit/act';
import { closeDeps, createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';
import { digest } from '../../../server/ids';
import { createLog } from '../../../server/log';
import { seedCampaign } from '../../support/campaign';
import { invitePeople, personId } from '../../support/named-people';
import { SmtpInbox } from '../../support/smtp-inbox';
import { stores } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';
import { TurningClock } from '../../support/turning-clock';

describe.each(stores())('reminders on the %s', (testStore) => {
  const never = new AbortController().signal;
  const act: Act = { recorded: 0, record: () => Promise.resolve() };
  const clock = new TurningClock('2024-11-15T08:00:00+07:00');
  let inbox: SmtpInbox;
  let deps: Deps;
  let opened: OpenedCampaign;
  let campaign = '';
  let number = 0;

  beforeAll(async () => {
    inbox = await SmtpInbox.open();
    const config = loadTestConfig(testStore, { mail: inbox.config() });
    deps = await createDeps(config, { clock, log: createLog('silent') });
  });
  afterAll(async () => {
    await closeDeps(deps);
    await inbox.close();
    await testStore.destroy();
  });
  beforeEach(async () => {
    clock.set('2024-11-15T08:00:00+07:00');
    ({ id: campaign } = await seedCampaign(deps, { id: `dot-${(number += 1)}` }, 0));
    opened = (await deps.campaigns.open(campaign))!;
    inbox.received.length = 0;
  });
  afterEach(async () => {
    await deps.store.mails.stop(campaign, 'by-hand');
    for (const { id, state } of await deps.store.reminders.list(campaign)) {
      await deps.store.reminders.move(id, state, 'stopped');
    }
  });

  async function plan(on = '2024-11-20', hour = 9): Promise<string> {
    const planned = await planReminder(deps, act, opened, { on: day(on), hour });
    if (!planned.ok) throw new Error(planned.error);
    return (await deps.store.reminders.list(campaign)).at(-1)!.id;
  }

  /** So many people, all of whom have been sent an invitation. */
  async function mailedPeople(count: number): Promise<void> {
    await invitePeople(deps, campaign, count);
    for (let n = 1; n <= count; n += 1) {
      await deps.store.invitations.markMailed(personId(campaign, n));
    }
  }

  async function runAt(instant: string): Promise<void> {
    clock.set(instant);
    await sendReminders(deps, never);
  }

  const listed = async () => (await deps.store.reminders.list(campaign))[0];

  test('go at their hour to those who were mailed and have not answered, each with a fresh link', async () => {
    await mailedPeople(4);
    await deps.store.invitations.claim(personId(campaign, 2), 'claim');
    await deps.store.invitations.unsubscribe(personId(campaign, 3));
    await plan();
    expect(await readReminders(deps, opened)).toMatchObject({ due: 2, mailed: 4, unsubscribed: 1 });
    await runAt('2024-11-20T08:59:59+07:00');
    expect(await listed()).toMatchObject({ state: 'planned', mails: 0 });
    await runAt('2024-11-20T09:00:00+07:00');
    expect(await listed()).toMatchObject({ state: 'sent', mails: 2 });
    await sendMails(deps, never);
    expect(inbox.recipients().sort()).toEqual(['p1@xa.example', 'p4@xa.example']);
    const token = /\/m\/(\w+)/.exec(inbox.received[0]?.text ?? '')?.[1] ?? '';
    const found = await deps.store.invitations.findByTokenHash(digest('invitation', token));
    expect(found?.campaign).toBe(campaign);
    const others = inbox.received.map(({ text }) => /\/m\/(\w+)/.exec(text ?? '')?.[1]);
    expect(new Set(others).size).toBe(2);
  });

  test('pass over those who answer while the mail is waiting, and those who were never mailed', async () => {
    await mailedPeople(2);
    await plan();
    await runAt('2024-11-20T09:00:00+07:00');
    await deps.store.invitations.claim(personId(campaign, 1), 'claim');
    await sendMails(deps, never);
    expect(inbox.recipients()).toEqual(['p2@xa.example']);
  });

  test('that were cut short are finished by the next run, and write to nobody twice', async () => {
    await mailedPeople(250);
    const id = await plan();
    const stop = new AbortController();
    const { reminders } = deps.store;
    const dying = {
      ...deps,
      store: {
        ...deps.store,
        reminders: {
          ...reminders,
          countMails: async (reminder: string, mails: number) => {
            await reminders.countMails(reminder, mails);
            stop.abort();
          },
        },
      },
    };
    clock.set('2024-11-20T09:00:00+07:00');
    await sendReminders(dying, stop.signal);
    expect(await listed()).toMatchObject({ state: 'sending', mails: 200 });
    await sendReminders(deps, never);
    expect(await listed()).toMatchObject({ id, state: 'sent', mails: 250 });
    expect(await deps.store.mails.counts(campaign)).toMatchObject({ queued: 250 });
    for (const n of [1, 200, 201, 250]) {
      expect(await deps.store.invitations.tokensOf(personId(campaign, n))).toHaveLength(1);
    }
  });

  test('that were called off are not sent', async () => {
    await mailedPeople(1);
    const id = await plan();
    expect(await stopReminder(deps, act, campaign, id)).toBe(true);
    await runAt('2024-11-21T09:00:00+07:00');
    expect(await listed()).toMatchObject({ state: 'stopped', mails: 0 });
    expect(await stopReminder(deps, act, campaign, id)).toBe(false);
    expect(await stopReminder(deps, act, 'another', id)).toBe(false);
  });

  test('that missed the campaign’s last day are stopped, on the record', async () => {
    await mailedPeople(1);
    const id = await plan();
    await runAt('2025-01-01T09:00:00+07:00');
    expect(await listed()).toMatchObject({ state: 'stopped', mails: 0 });
    expect(await deps.store.audit.last()).toMatchObject({
      event: 'reminder.stopped',
      actor: 'system',
      object: { kind: 'reminder', id },
    });
  });

  test('are on the record before anything is queued', async () => {
    await mailedPeople(1);
    const id = await plan();
    await runAt('2024-11-20T09:00:00+07:00');
    expect(await deps.store.audit.last()).toMatchObject({
      event: 'reminder.sent',
      actor: 'system',
      object: { kind: 'reminder', id },
    });
  });

  test('are refused at a time that cannot be, and recorded only when they can', async () => {
    let recorded = 0;
    const counting: Act = { recorded: 0, record: () => Promise.resolve(void (recorded += 1)) };
    const at = (on: string) => planReminder(deps, counting, opened, { on: day(on), hour: 9 });
    expect(await at('2024-11-01')).toEqual({ ok: false, error: 'past' });
    expect(await at('2024-11-20')).toMatchObject({ ok: true });
    expect(await at('2024-11-20')).toEqual({ ok: false, error: 'same-day' });
    expect(recorded).toBe(1);
    clock.set('2025-01-02T08:00:00+07:00');
    expect(await at('2025-02-01')).toEqual({ ok: false, error: 'after-closing' });
  });
});
