import request from 'supertest';
import { readChannels, readResults } from '../../server/actions/read-results';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, DESK, seedCampaign, tokenOf } from '../support/campaign';
import { stores, type TestStore } from '../support/stores';

describe.each(stores())('%s', (store: TestStore) => {
  let site: TestApp;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps);
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  async function answer(address: string, group: string): Promise<void> {
    const person = request.agent(site.app);
    await person.get(address).expect(200);
    const fields = { 'dong-y': '1', nhom: group, S1: '1', DV24: '5' };
    await person.post(address).type('form').send(fields).expect(303);
  }

  async function results() {
    const found = await readResults(site.deps, 'dot-2024');
    if (!found) throw new Error('no campaign');
    return found;
  }

  test('one more answer through a personal link moves no figure until closing', async () => {
    for (let n = 0; n < 6; n += 1) await answer(`/k/${DESK}?nhom=g5`, 'G5');
    const before = await results();
    for (let n = 1; n <= 2; n += 1) await answer(`/m/${tokenOf('G5', n)}`, 'G5');
    const after = await results();
    expect(after.publication).toEqual(before.publication);
    expect([before.responses.get('G5'), after.responses.get('G5')]).toEqual([6, 8]);
    expect([before.waiting.get('G5'), after.waiting.get('G5')]).toEqual([0, 2]);
  });

  test('a channel of personal links only says that it waits', async () => {
    const channels = await readChannels(site.deps, (await results()).opened);
    const link = channels.find(({ channel }) => channel === 'link');
    expect(link?.responses.get('G5')).toBe(2);
    expect(link?.publication.visibility.get('G5')).toBe('hidden-until-closing');
  });

  test('groups that nobody has answered for are told apart from groups that wait', async () => {
    const { publication } = await results();
    expect(publication.visibility.get('G6')).toBe('nobody');
    await answer(`/k/${CITIZENS_DESK}`, 'G6');
    expect((await results()).publication.visibility.get('G6')).toBe('too-few');
  });

  test('from closing on every answer counts', async () => {
    site.setToday('2025-01-01');
    const { publication, waiting } = await results();
    expect(waiting.get('G5')).toBe(0);
    expect(publication.visibility.get('G5')).toBe('shown');
    const respondents = publication.card.indexes.map((index) => index.n.G5);
    expect(respondents).toEqual([8]);
    site.setToday('2024-11-15');
  });
});
