import { addressDigest } from '../../../server/actions/mail/address-digest';
import { queueMails } from '../../../server/actions/mail/queue-mails';
import { sendMails } from '../../../server/actions/mail/send-mails';
import { closeDeps, createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import { MAX_ATTEMPTS } from '../../../server/domain/mail/delivery';
import type { MailToQueue } from '../../../server/domain/mail/mail';
import { createLog } from '../../../server/log';
import { seedCampaign } from '../../support/campaign';
import { SmtpInbox } from '../../support/smtp-inbox';
import { stores } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';
import { TurningClock } from '../../support/turning-clock';

const MINUTE = 60_000;

describe.each(stores())('sending on the %s', (testStore) => {
  const never = new AbortController().signal;
  const clock = new TurningClock('2024-11-15T08:00:00+07:00');
  const opened: Deps[] = [];
  let inbox: SmtpInbox;
  let deps: Deps;
  let campaign = '';

  beforeAll(async () => {
    inbox = await SmtpInbox.open();
    deps = await process(1000);
  });
  afterAll(async () => {
    await closeAll();
    await inbox.close();
    await testStore.destroy();
  });
  beforeEach(async () => {
    ({ id: campaign } = await seedCampaign(deps, { id: `dot-${clock.now()}` }, 8));
    inbox.received.length = 0;
    inbox.refuse = () => undefined;
  });
  afterEach(async () => {
    await deps.store.mails.stop(campaign, 'by-hand');
    clock.set('2024-11-15T08:00:00+07:00');
    // No two tests share a minute, whose mails are counted.
    clock.forward((number += 1) * 61 * MINUTE);
  });
  let number = 0;

  async function closeAll(): Promise<void> {
    for (const each of opened.splice(0)) await closeDeps(each);
  }

  /** Another server process over the same store. */
  async function process(perMinute: number): Promise<Deps> {
    const config = loadTestConfig(testStore, { mail: inbox.config(perMinute) });
    const another = await createDeps(config, { clock, log: createLog('silent') });
    opened.push(another);
    return another;
  }

  /** A mail to the n-th invited person of a group. */
  function mailTo(n: number, kindOfMail: 'invitation' | 'reminder' = 'invitation'): MailToQueue {
    return {
      id: `mail-${campaign}-${n}`,
      kind: kindOfMail,
      campaign,
      invitation: `${campaign}-G1-${n}`,
      content: { to: `p${n}@xa.example`, name: `Người ${n}`, locale: 'vi', token: `token${n}` },
    };
  }

  async function stateOf(n: number) {
    const [mail] = await deps.store.mails.ofInvitations([`${campaign}-G1-${n}`]);
    const { state, code, reason, attempts, content } = mail ?? {};
    return { state, code, reason, attempts, kept: content !== undefined };
  }

  const send = (by: Deps = deps) => sendMails(by, never);

  test('a queued mail is sent once, and what it said is erased', async () => {
    await queueMails(deps, [mailTo(1), mailTo(1)]);
    await queueMails(deps, [mailTo(1)]);
    await send();
    await queueMails(deps, [mailTo(1)]);
    await send();
    expect(inbox.recipients()).toEqual(['p1@xa.example']);
    expect(await stateOf(1)).toMatchObject({ state: 'sent', kept: false });
  });

  test('what lies in the store names nobody', async () => {
    await queueMails(deps, [mailTo(1)]);
    const stored = JSON.stringify(await deps.store.mails.ofInvitations([`${campaign}-G1-1`]));
    for (const secret of ['p1@xa', 'Người', 'token1']) expect(stored).not.toContain(secret);
  });

  test('a mail that is refused for now is sent later', async () => {
    await queueMails(deps, [mailTo(1)]);
    inbox.refuse = (step) => (step === 'recipient' ? '451 4.3.0 later' : undefined);
    await send();
    expect(await stateOf(1)).toMatchObject({ state: 'queued', code: '451 4.3.0', kept: true });
    inbox.refuse = () => undefined;
    await send();
    expect(inbox.received).toEqual([]);
    clock.forward(MINUTE);
    await send();
    expect(inbox.recipients()).toEqual(['p1@xa.example']);
  });

  test('a mail that is refused for good has bounced, with the code and without the words', async () => {
    await queueMails(deps, [mailTo(1), mailTo(2)]);
    inbox.refuse = (step, to) =>
      step === 'recipient' && to.startsWith('p1') ? `550 5.1.1 <${to}> unknown` : undefined;
    await send();
    expect(await stateOf(1)).toMatchObject({ state: 'bounced', code: '550 5.1.1', kept: false });
    expect(inbox.recipients()).toEqual(['p2@xa.example']);
  });

  test('a mail has failed after its last attempt, and is sent when somebody asks for it again', async () => {
    await queueMails(deps, [mailTo(1)]);
    inbox.refuse = (step) => (step === 'content' ? '452 full' : undefined);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await send();
      clock.forward(6 * 60 * MINUTE);
    }
    expect(await stateOf(1)).toMatchObject({ state: 'failed', code: '452', kept: true });
    inbox.refuse = () => undefined;
    await send();
    expect(inbox.received).toEqual([]);
    expect(await deps.store.mails.retry(campaign, clock.now())).toBe(1);
    await send();
    expect(await stateOf(1)).toMatchObject({ state: 'sent' });
  });

  test('a connection that breaks ends the run, and the rest follows in a later one', async () => {
    await queueMails(
      deps,
      [1, 2, 3, 4, 5].map((n) => mailTo(n)),
    );
    inbox.refuse = (step) => (step === 'content' ? 'drop' : undefined);
    await send();
    const { queued } = await deps.store.mails.counts(campaign);
    expect(queued).toBe(5);
    inbox.refuse = () => undefined;
    clock.forward(MINUTE);
    await send();
    expect(inbox.recipients().sort()).toEqual([1, 2, 3, 4, 5].map((n) => `p${n}@xa.example`));
  });

  test('what was queued before a restart is sent after it', async () => {
    await queueMails(deps, [mailTo(1)]);
    await closeAll();
    deps = await process(1000);
    await send();
    expect(inbox.recipients()).toEqual(['p1@xa.example']);
  });

  test('a mail in the hands of a process that died is sent by another, later', async () => {
    await queueMails(deps, [mailTo(1)]);
    await deps.store.mails.claim(clock.now(), clock.now() + 5 * MINUTE);
    await send();
    expect(inbox.received).toEqual([]);
    clock.forward(5 * MINUTE);
    await send();
    expect(inbox.recipients()).toEqual(['p1@xa.example']);
  });

  test('a process that dies after the mail server’s acceptance makes a double, under the same Message-ID', async () => {
    await queueMails(deps, [mailTo(1)]);
    const finish = () => Promise.reject(new Error('killed'));
    const { store } = deps;
    const dying = { ...deps, store: { ...store, mails: { ...store.mails, finish } } };
    await expect(send(dying)).rejects.toThrow('killed');
    clock.forward(5 * MINUTE);
    await send();
    const [first, second] = inbox.received;
    expect(second?.messageId).toBe(first?.messageId);
    expect(await stateOf(1)).toMatchObject({ state: 'sent' });
  });

  test('two processes at once send each mail once', async () => {
    const people = Array.from({ length: 8 }, (_, index) => index + 1);
    await queueMails(
      deps,
      people.map((n) => mailTo(n)),
    );
    const other = await process(1000);
    await Promise.all([send(deps), send(other)]);
    expect(inbox.recipients().sort()).toEqual(people.map((n) => `p${n}@xa.example`));
  });

  test('all processes together send no more a minute than the settings allow', async () => {
    const [one, two] = [await process(3), await process(3)];
    await queueMails(
      deps,
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => mailTo(n)),
    );
    const sent: number[] = [];
    for (let minute = 0; minute < 4; minute += 1) {
      await Promise.all([send(one), send(two)]);
      await send(one);
      sent.push(inbox.received.length);
      clock.forward(MINUTE);
    }
    expect(sent).toEqual([3, 6, 8, 8]);
  });

  test('who has answered, left, or wants no mail gets none, and nobody waits for them', async () => {
    const three = await process(1);
    await queueMails(
      deps,
      [1, 2, 3, 4].map((n) => mailTo(n, 'reminder')),
    );
    await deps.store.invitations.claim(`${campaign}-G1-1`, 'claim');
    await deps.store.invitations.unsubscribe(`${campaign}-G1-2`);
    await deps.store.optOuts.add(addressDigest(deps.keys, 'P3@XA.example'));
    await send(three);
    expect(inbox.recipients()).toEqual(['p4@xa.example']);
    expect(await stateOf(1)).toMatchObject({ state: 'stopped', reason: 'answered', kept: false });
    expect(await stateOf(2)).toMatchObject({ state: 'stopped', reason: 'unsubscribed' });
    expect(await stateOf(3)).toMatchObject({ state: 'stopped', reason: 'unsubscribed' });
    expect(await deps.store.invitations.find(`${campaign}-G1-3`)).toMatchObject({
      unsubscribed: true,
    });
  });

  test('nobody is invited to a survey that is over', async () => {
    await queueMails(deps, [mailTo(1)]);
    clock.set('2025-01-01T08:00:00+07:00');
    await send();
    expect(await stateOf(1)).toMatchObject({ state: 'stopped', reason: 'closed' });
  });

  test('a stopped queue stays stopped, whoever was sending', async () => {
    await queueMails(deps, [mailTo(1), mailTo(2)]);
    const claimed = await deps.store.mails.claim(clock.now(), clock.now() + MINUTE);
    expect(await deps.store.mails.stop(campaign, 'by-hand')).toBe(2);
    await deps.store.mails.finish(claimed!, { state: 'queued', code: '451', dueAt: 0 });
    clock.forward(5 * MINUTE);
    await send();
    expect(inbox.received).toEqual([]);
    await deps.store.mails.finish(claimed!, { state: 'sent' });
    expect(await deps.store.mails.counts(campaign)).toMatchObject({ stopped: 1, sent: 1 });
  });

  test('a mail that cannot be read is put off and reported, and keeps no other one waiting', async () => {
    await deps.store.mails.addAll(
      [{ id: 'broken', kind: 'alert', content: 'no seal' }],
      clock.now() - 1,
    );
    await queueMails(deps, [mailTo(1)]);
    await expect(send()).rejects.toThrow();
    await send();
    expect(inbox.recipients()).toEqual(['p1@xa.example']);
  });
});
