import {
  findRecipients,
  issueLinks,
  mailLinks,
  type IssueSelection,
} from '../../../server/actions/people/issue-links';
import { unsealMail } from '../../../server/actions/mail/mail-seal';
import { createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';
import type { IssueWay } from '../../../server/domain/people/reach';
import { digest } from '../../../server/ids';
import { createLog } from '../../../server/log';
import { seedCampaign } from '../../support/campaign';
import { anAct, invite } from '../../support/people';
import { stores, type TestStore } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';

const EVENTS = {
  mail: 'links.mailed',
  message: 'links.exported',
  letter: 'links.printed',
} as const;
const EVERYBODY: IssueSelection = { onlyNew: false };

describe.each(stores())('issuing links on the %s', (store: TestStore) => {
  let deps: Deps;
  let opened: OpenedCampaign;
  let today = day('2024-11-15');

  beforeAll(async () => {
    const clock = { today: () => today, now: () => 1000 };
    deps = await createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
    await seedCampaign(deps, {}, 1);
    const found = await deps.campaigns.open('dot-2024');
    if (!found) throw new Error('no campaign');
    opened = found;
    await invite(deps, 'an', { name: 'An', email: 'an@x.vn', phone: '0912000001' });
    await invite(deps, 'binh', { name: 'Bình', phone: '02438521234' }, { group: 'G2', unit: '01' });
    await invite(deps, 'chi', { name: 'Chi', email: 'chi@x.vn' }, { unsubscribed: true });
    await invite(deps, 'dung', { name: 'Dung', email: 'dung@x.vn' }, { claim: 'mark' });
    await invite(deps, 'xa', { name: 'Xa', email: 'xa@x.vn' }, { campaign: 'dot-khac' });
  });
  afterEach(() => {
    today = day('2024-11-15');
  });
  afterAll(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const issue = (by: IssueWay, selection = EVERYBODY) =>
    issueLinks(deps, anAct(deps, EVENTS[by]), { opened, selection, by });
  const reached = async (by: IssueWay, selection = EVERYBODY) => {
    const { recipients, leftOut } = await findRecipients(deps, { opened, selection, by });
    return {
      ids: recipients.map(({ invitation: { id } }) => id),
      leftOut: Object.fromEntries(leftOut),
    };
  };

  test('each way reaches whom it can; who has answered is never meant', async () => {
    expect(await reached('mail')).toEqual({
      ids: ['an'],
      leftOut: { unnamed: 5, 'no-email': 1, unsubscribed: 1 },
    });
    expect(await reached('message')).toEqual({
      ids: ['an'],
      leftOut: { unnamed: 5, 'no-mobile': 2 },
    });
    expect(await reached('letter')).toEqual({
      ids: ['an', 'binh', 'chi'],
      leftOut: { unnamed: 5 },
    });
  });

  test('a selection is a group, a unit, those without a link, or one person', async () => {
    expect((await reached('letter', { ...EVERYBODY, group: 'G2' })).ids).toEqual(['binh']);
    expect((await reached('letter', { ...EVERYBODY, unit: '01' })).ids).toEqual(['binh']);
    expect(await reached('letter', { ...EVERYBODY, invitation: 'chi' })).toEqual({
      ids: ['chi'],
      leftOut: {},
    });
    const demonstration = await reached('letter', { onlyNew: true });
    expect(demonstration).toEqual({ ids: ['an', 'binh', 'chi'], leftOut: {} });
  });

  test('every issue makes fresh tokens, of which the store has hashes, and the old ones stay', async () => {
    const links = [];
    for (let round = 0; round < 2; round += 1) {
      const issued = await issue('letter', { ...EVERYBODY, invitation: 'an' });
      links.push(...(issued.ok ? issued.value : []));
    }
    const tokens = links.map(({ token }) => token);
    expect(new Set(tokens).size).toBe(2);
    const hashes = await deps.store.invitations.tokensOf('an');
    expect([...hashes].sort()).toEqual(tokens.map((token) => digest('invitation', token)).sort());
    for (const token of tokens) {
      const found = await deps.store.invitations.findByTokenHash(digest('invitation', token));
      expect(found).toMatchObject({ id: 'an', issued: true });
    }
    expect((await reached('letter', { onlyNew: true })).ids).toEqual(['binh', 'chi']);
    expect(await deps.store.audit.last()).toMatchObject({
      event: 'links.printed',
      object: { kind: 'invitation', id: 'an' },
      fields: ['links'],
    });
  });

  test('a mail a person, sealed, and none twice in the same round', async () => {
    const send = (round: string) =>
      mailLinks(deps, anAct(deps, 'links.mailed'), {
        opened,
        selection: EVERYBODY,
        round,
        locale: 'vi',
      });
    expect(await send('round 1')).toEqual({ ok: true, value: 1 });
    expect(await send('round 1')).toEqual({ ok: true, value: 1 });
    const [mail, ...more] = await deps.store.mails.ofInvitations(['an', 'binh', 'chi', 'dung']);
    if (!mail) throw new Error('no mail');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'invitation', campaign: 'dot-2024', invitation: 'an' });
    expect(mail.content).not.toContain('an@x.vn');
    const substance = unsealMail(deps.keys, mail);
    expect(substance?.content).toMatchObject({ to: 'an@x.vn', name: 'An', locale: 'vi' });
    const token = substance && 'token' in substance.content ? substance.content.token : '';
    const found = await deps.store.invitations.findByTokenHash(digest('invitation', token));
    expect(found?.id).toBe('an');
    expect(await send('round 2')).toMatchObject({ ok: true });
    expect(await deps.store.mails.ofInvitations(['an'])).toHaveLength(2);
  });

  test('nobody to be given a link is said, and nothing is logged', async () => {
    const act = anAct(deps, 'links.mailed');
    const selection = { ...EVERYBODY, unit: 'PNV' };
    expect(await issueLinks(deps, act, { opened, selection, by: 'mail' })).toEqual({
      ok: false,
      error: 'nobody',
    });
    expect(act.recorded).toBe(0);
  });

  test('links are given from opening to closing, also before the first day', async () => {
    today = day('2024-10-01');
    expect((await issue('letter')).ok).toBe(true);
    today = day('2025-01-01');
    expect(await issue('letter')).toEqual({ ok: false, error: 'not-open' });
    today = day('2024-11-15');
    const draft = { ...opened, campaign: { ...opened.campaign, stage: 'draft' as const } };
    const act = anAct(deps, 'links.printed');
    const asked = { opened: draft, selection: EVERYBODY, by: 'letter' as const };
    expect(await issueLinks(deps, act, asked)).toEqual({ ok: false, error: 'not-open' });
  });
});
