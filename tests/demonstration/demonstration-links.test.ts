import { nextDemonstrationLink } from '../../server/demonstration/demonstration-links';
import { demonstrationToken } from '../../server/demonstration/describe-invitations';
import { makeDemonstration } from '../../server/demonstration/make-demonstration';
import { lastDayOf } from '../../server/domain/campaign/campaign';
import { addDays } from '../../server/domain/day';
import { digest } from '../../server/ids';
import { openApp, type TestApp } from '../support/app';
import { embeddedStore } from '../support/stores';
import { FIRST_DAY, SmallFolders } from './described';

const store = embeddedStore();
const small = new SmallFolders();
let app: TestApp;

beforeAll(async () => {
  app = await openApp(store);
  app.setToday(FIRST_DAY);
  await makeDemonstration(app.deps, small, () => undefined);
});
afterAll(async () => {
  await app.close();
  await store.destroy();
  small.remove();
});

test.each(['G1', 'G2', 'G3', 'G4', 'G5'])(
  '%s has a personal link that nobody has used',
  async (group) => {
    const link = await nextDemonstrationLink(app.deps, group);
    const token = /^\/m\/([0-9a-z]{26})$/.exec(link ?? '')?.[1] ?? '';
    const invitation = await app.deps.store.invitations.findByTokenHash(
      digest('invitation', token),
    );
    expect(invitation).toMatchObject({ campaign: 'dien-tap', group });
    expect(invitation).not.toHaveProperty('claim');
  },
);

test('citizens come through a desk', async () => {
  const link = await nextDemonstrationLink(app.deps, 'G6');
  const code = /^\/k\/([0-9a-z]{8})\?nhom=G6$/.exec(link ?? '')?.[1] ?? '';
  expect(await app.deps.store.desks.find(code)).toMatchObject({
    doors: [{ campaign: 'dien-tap', group: 'G6' }, { group: 'G5' }, { campaign: 'cchc-2024' }],
  });
});

test('the links go on until everybody has answered', async () => {
  const { invitations } = app.deps.store;
  const links = new Set<string>();
  for (;;) {
    const next = await invitations.nextUnanswered('dien-tap', 'G3');
    if (!next) break;
    const link = await nextDemonstrationLink(app.deps, 'G3');
    expect(link).toBe(`/m/${demonstrationToken(app.deps.keys.demonstration, next.id)}`);
    links.add(link ?? '');
    await invitations.claim(next.id, 'claimed');
  }
  expect(links.size).toBe(7);
  expect(await nextDemonstrationLink(app.deps, 'G3')).toBeUndefined();
});

test('a desk whose code was retired is passed over', async () => {
  const { desks } = app.deps.store;
  const link = await nextDemonstrationLink(app.deps, 'G6');
  const code = /[0-9a-z]{8}/.exec(link ?? '')?.[0] ?? '';
  await desks.retire(code, { on: FIRST_DAY });
  const next = await nextDemonstrationLink(app.deps, 'G6');
  expect(next).toMatch(/^\/k\/[0-9a-z]{8}\?nhom=G6$/);
  expect(next).not.toBe(link);
});

test('there is no link once the drill has closed, nor for a group that does not exist', async () => {
  expect(await nextDemonstrationLink(app.deps, 'G9')).toBeUndefined();
  const drill = await app.deps.store.campaigns.find('dien-tap');
  app.setToday(addDays(lastDayOf(drill!), 1));
  expect(await nextDemonstrationLink(app.deps, 'G6')).toBeUndefined();
});
