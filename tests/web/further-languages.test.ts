/** A survey in a language that the interface does not speak, with a translation missing. */
import request from 'supertest';
import type { PackContent } from '../../server/domain/definition/pack';
import type { Text } from '../../server/domain/text';
import { readHtml } from '../support/html';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, DESK, seedCampaign } from '../support/campaign';
import { shippedPack } from '../support/shipped-pack';
import { stores } from '../support/stores';

const FORM = `/k/${CITIZENS_DESK}`;
const QUESTION: Text = {
  vi: 'Ông/Bà có làm thủ tục không?',
  en: 'Did you apply?',
  fr: 'Avez-vous fait une démarche ?',
};
const TITLE: Text = { vi: 'Phiếu {NAM}', en: 'Form {NAM}', fr: 'Enquête {NAM}' };

/** The shipped pack with a few of its texts in French as well. */
function inFrench(pack: PackContent): PackContent {
  const { S1 } = pack.questions;
  if (S1?.kind !== 'single-choice') throw new Error('the pack has other questions');
  return {
    ...pack,
    languages: [...pack.languages, 'fr'],
    groups: pack.groups.map((group) =>
      group.id === 'G6' ? { ...group, name: { ...group.name, fr: 'Citoyens' } } : group,
    ),
    questions: {
      ...pack.questions,
      S1: { ...S1, text: QUESTION },
    },
    questionnaires: pack.questionnaires.map((one) =>
      one.groups.includes('G6') ? { ...one, title: TITLE } : one,
    ),
  };
}

describe.each(stores())('further languages, on the %s', (store) => {
  let site: TestApp;

  beforeAll(async () => {
    site = await openApp(store);
    const { pack } = await shippedPack();
    await site.deps.store.packs.put('in-french', inFrench(pack));
    await seedCampaign(site.deps, { packHash: 'in-french' });
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const visitor = () => request.agent(site.app);
  const langOf = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];
  const offered = (html: string) =>
    readHtml(html)
      .elements.filter(({ tag, attributes }) => tag === 'a' && attributes.has('hreflang'))
      .map(({ attributes }) => [attributes.get('hreflang'), attributes.get('aria-current')]);

  test('are offered beside those of the interface, by their own names, and chosen by a link', async () => {
    const citizen = visitor();
    const first = (await citizen.get(FORM).expect(200)).text;
    expect(offered(first)).toEqual([
      ['vi', 'true'],
      ['en', undefined],
      ['fr', undefined],
    ]);
    expect(first).toContain('>Français</a>');
    expect(first).not.toContain('démarche');
    const page = (await citizen.get(`${FORM}?lang=fr`).expect(200)).text;
    expect(offered(page)[2]).toEqual(['fr', 'true']);
    expect(page).toContain('<span lang="fr">Avez-vous fait une démarche ?</span>');
    expect(page).toContain('<h1 lang="fr">Enquête nam</h1>');
  });

  test('the interface beside them is Vietnamese, and so is what has no translation, and neither is marked', async () => {
    const page = (await visitor().get(`${FORM}?lang=fr`).expect(200)).text;
    expect(langOf(page)).toBe('vi');
    expect(page).toContain('Gửi phiếu');
    expect(page.match(/<(?!a )[^>]* lang="fr"/g)).toHaveLength(2);
    expect(page).not.toMatch(/<(?!html|a )[^>]* lang="vi"/);
    expect(page).toContain('Rất hài lòng');
  });

  test('on an English page what falls back to Vietnamese says so', async () => {
    const { pack } = await shippedPack();
    const scales = Object.fromEntries(
      Object.entries(pack.scales).map(([name, scale]) => [
        name,
        { ...scale, options: scale.options.map((one) => ({ ...one, label: { vi: 'Mức' } })) },
      ]),
    );
    await site.deps.store.packs.put('without-english', { ...pack, scales });
    const without = await site.deps.store.campaigns.find('dot-2024');
    expect(without?.packHash).toBe('in-french');
    await seedCampaign(site.deps, { id: 'dot-khac', packHash: 'without-english' });
    await site.deps.store.desks.addAll([
      {
        code: 'quaykhac',
        name: { vi: 'Khác' },
        unit: '09010',
        doors: [{ campaign: 'dot-khac', group: 'G6' }],
      },
    ]);
    const page = (await visitor().get('/k/quaykhac?lang=en').expect(200)).text;
    expect(langOf(page)).toBe('en');
    expect(page).toContain('<span lang="vi">Mức</span>');
    expect(offered(page).map(([lang]) => lang)).toEqual(['vi', 'en']);
  });

  test('the choice is kept in this browser: on a form that comes back, after sending, at a choice of groups', async () => {
    const citizen = visitor();
    const chosen = await citizen.get(`${FORM}?lang=fr`);
    expect(String(chosen.headers['set-cookie'])).toContain('ngon-ngu=fr');
    const back = await citizen.post(FORM).type('form').send({ S1: '1' }).expect(422);
    expect(back.text).toContain('<span lang="fr">Avez-vous fait une démarche ?</span>');
    expect(back.text).toContain('<h1 lang="fr">Enquête nam</h1>');
    expect(langOf(back.text)).toBe('vi');
    await citizen.post(FORM).type('form').send({ 'dong-y': '1', S1: '1', DV24: '5' }).expect(303);
    const thanks = (await citizen.get(`${FORM}/cam-on`).expect(200)).text;
    expect([langOf(thanks), offered(thanks)[2]]).toEqual(['vi', ['fr', 'true']]);
    const groups = (await citizen.get(`/k/${DESK}`).expect(200)).text;
    expect(groups).toContain(' lang="fr">Citoyens</a>');
    expect(groups).toContain('">Doanh nghiệp, tổ chức có giao dịch TTHC</a>');
    expect((await citizen.get(FORM)).text).toContain('démarche');
    expect((await citizen.get(`${FORM}?lang=en`)).text).not.toContain('démarche');
    expect((await citizen.get(FORM)).text).not.toContain('démarche');
  });

  test('a language that a survey does not carry is not remembered and changes nothing', async () => {
    const citizen = visitor();
    await citizen.get(`${FORM}?lang=en`);
    for (const lang of ['de', 'xx', 'FR', '']) {
      const page = await citizen.get(`${FORM}?lang=${lang}`).expect(200);
      expect([langOf(page.text), page.text.includes('démarche')]).toEqual(['en', false]);
      expect(String(page.headers['set-cookie'])).not.toContain('ngon-ngu');
    }
    const home = await visitor().get('/?lang=fr').expect(200);
    expect([langOf(home.text), home.headers['set-cookie']]).toEqual(['vi', undefined]);
  });
});
