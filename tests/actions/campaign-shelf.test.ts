import { CampaignShelf } from '../../server/actions/campaign-shelf';
import type { Definitions } from '../../server/definitions/definitions';
import type { Deps } from '../../server/deps';
import { both } from '../support/campaign';
import { openDeps, seedDraft } from '../support/draft';
import { shippedPack } from '../support/shipped-pack';
import { stores } from '../support/stores';

/** Definitions in which every pack has been edited since. */
async function editedDefinitions(): Promise<Definitions> {
  const { pack } = await shippedPack();
  const edited = { pack: { ...pack, title: both('bản mới') }, hash: 'hash-moi' };
  return { list: () => Promise.resolve([edited]), find: () => Promise.resolve(edited) };
}

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  beforeEach(async () => {
    ({ deps } = await openDeps(store));
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  test('a draft follows the definitions, an opened campaign keeps its frozen pack', async () => {
    const draft = await seedDraft(deps);
    const shelf = new CampaignShelf(deps.store, await editedDefinitions());
    expect(await shelf.open(draft.id)).toMatchObject({
      campaign: { packHash: 'hash-moi' },
      pack: { title: { vi: 'bản mới' } },
    });
    await deps.store.campaigns.replace({ ...draft, stage: 'opened', revision: 2 });
    const { pack, hash } = await shippedPack();
    expect(await shelf.open(draft.id)).toMatchObject({
      campaign: { packHash: hash },
      pack: { title: pack.title },
    });
  });

  test('a draft of a pack that was withdrawn keeps what it was saved with', async () => {
    const draft = await seedDraft(deps);
    const nothing = { list: () => Promise.resolve([]), find: () => Promise.resolve(undefined) };
    const opened = await new CampaignShelf(deps.store, nothing).open(draft.id);
    expect(opened?.campaign.packHash).toBe(draft.packHash);
  });

  test('a form is the same object until its campaign changes', async () => {
    const draft = await seedDraft(deps);
    const form = async () => {
      const opened = await deps.campaigns.open(draft.id);
      return opened && deps.campaigns.form(opened, 'G6');
    };
    const first = await form();
    expect(await form()).toBe(first);
    const terms = { ...draft.terms, UBND: both('UBND huyện khác') };
    await deps.store.campaigns.replace({ ...draft, terms, revision: 2 });
    expect(JSON.stringify(first).includes('UBND huyện khác')).toBe(false);
    expect(JSON.stringify(await form()).includes('UBND huyện khác')).toBe(true);
  });
});
