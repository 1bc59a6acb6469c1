/** A number and a required question through every door: the form, paper, the trial of a form, and the counts. */
import request from 'supertest';
import { recompute } from '../../server/actions/recompute';
import { questionIds, type PackContent } from '../../server/domain/definition/pack';
import { mergeTallies } from '../../server/domain/tally/tally';
import { paths } from '../../server/web/paths';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign } from '../support/campaign';
import { shippedPack } from '../support/shipped-pack';
import { signIn } from '../support/staff';
import { stores } from '../support/stores';

const both = (words: string) => ({ vi: words, en: words });

/** The shipped pack with three more questions for citizens. */
function withKinds(pack: PackContent): PackContent {
  const more: PackContent['questions'] = {
    LAN: { kind: 'number', text: both('Đi lại mấy lần?'), min: 0, max: 30, unit: both('lần') },
    BIET: {
      kind: 'single-choice',
      text: both('Đã biết trước chưa?'),
      noOpinion: false,
      look: 'row',
      required: true,
      hideWhen: { question: 'S1', in: ['2'] },
      options: ['C', 'K'].map((code) => ({ code, label: both(code) })),
    },
    KENH: {
      kind: 'multiple-choice',
      text: both('Qua kênh nào?'),
      noOpinion: true,
      options: ['loa', 'zalo'].map((code) => ({ code, label: both(code) })),
    },
  };
  return {
    ...pack,
    questions: { ...pack.questions, ...more },
    questionnaires: pack.questionnaires.map((one) =>
      one.groups.includes('G6')
        ? {
            ...one,
            sections: [
              ...one.sections,
              { id: 'them', layout: 'list' as const, questions: Object.keys(more) },
            ],
          }
        : one,
    ),
  };
}

const SENT = { 'dong-y': '1', S1: '1', DV24: '5', BIET: 'C' };
const PILE = paths.office.keyingPile.to('dot-2024', 'G6', '09010', 'paper');
const PREVIEW = paths.office.groupPreview.to('dot-2024', 'G6');

describe.each(stores())('kinds of questions, on the %s', (store) => {
  let site: TestApp;

  beforeAll(async () => {
    site = await openApp(store);
    const { pack } = await shippedPack();
    const asked = withKinds(pack);
    expect(asked.questionnaires.flatMap(questionIds)).toContain('LAN');
    await site.deps.store.packs.put('goi-them-cau', asked);
    await seedCampaign(site.deps, { packHash: 'goi-them-cau' });
    site.setToday('2024-11-15');
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  async function answer(fields: Record<string, string | string[]>) {
    const citizen = request.agent(site.app);
    await citizen.get(`/k/${CITIZENS_DESK}`).expect(200);
    return citizen.post(`/k/${CITIZENS_DESK}`).type('form').send(fields);
  }

  async function stored() {
    const all = [];
    for await (const { answers } of site.deps.store.responses.stream('dot-2024')) all.push(answers);
    return all;
  }

  test('a number is typed in its own field, with its range and unit in words', async () => {
    const { text } = await request(site.app).get(`/k/${CITIZENS_DESK}`).expect(200);
    expect(text).toMatch(/<input class="input number"[^>]*inputmode="numeric"[^>]*name="LAN"/);
    expect(text).toContain('Ghi số nguyên từ 0 đến 30.');
    expect(text).toMatch(/<span class="unit" id="u-LAN">lần</);
    expect(text).toMatch(/Đã biết trước chưa\? \(bắt buộc\)/);
  });

  test.each([
    ['ba lần', 'Xin ghi một số nguyên bằng chữ số'],
    ['31', 'Xin ghi số từ 0 đến 30'],
  ])(
    '“%s” is told at the field and in the summary, and kept; nothing is stored',
    async (lan, words) => {
      const { status, text } = await answer({ ...SENT, LAN: lan });
      expect(status).toBe(422);
      expect(text).toMatch(/<a href="#i-LAN">/);
      expect(text).toContain(words);
      expect(text).toMatch(new RegExp(`name="LAN" value="${lan}"[^>]*aria-invalid="true"`));
      expect(await stored()).toEqual([]);
    },
  );

  test('a required question left blank is told, at itself and in the summary', async () => {
    const { status, text } = await answer({ 'dong-y': '1', S1: '1', DV24: '5' });
    expect(status).toBe(422);
    expect(text).toContain('Câu này bắt buộc');
    expect(text).toMatch(/<a href="#i-BIET">Câu \d+: bắt buộc/);
  });

  test('“không biết” beside a channel is told', async () => {
    const { status, text } = await answer({ ...SENT, KENH: ['loa', 'KB'] });
    expect(status).toBe(422);
    expect(text).toMatch(/<a href="#i-KENH">/);
    expect(await stored()).toEqual([]);
  });

  test('who is outside the survey need not answer it', async () => {
    const { status } = await answer({ S1: '2' });
    expect(status).toBeLessThan(400);
    expect(await stored()).toEqual([]);
  });

  test('what fits is stored as digits; on paper a required blank is taken; all is counted', async () => {
    expect((await answer({ ...SENT, LAN: ' 003 ', KENH: ['KB'] })).status).toBe(303);
    expect((await answer({ ...SENT, LAN: '3', KENH: ['loa', 'zalo'] })).status).toBe(303);
    const operator = await signIn(site, ['operator'], '09010');
    const { text } = await operator.get(PILE).expect(200);
    const secret = /name="secret" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const keyed = { 'so-phieu': 'G6-0001', secret, S1: '1', DV24: '4', LAN: '12' };
    await operator.post(PILE, keyed).expect(303);
    expect((await stored()).map(({ LAN }) => LAN).sort()).toEqual(['12', '3', '3']);

    const opened = await site.deps.campaigns.open('dot-2024');
    if (!opened) throw new Error('no campaign');
    const tallies = await site.deps.tallies.read(opened);
    const { questions } = mergeTallies(tallies.map(({ tally }) => tally));
    expect(questions.LAN).toMatchObject({ answered: 3, options: { 3: 2, 12: 1 } });
    expect(questions.BIET).toMatchObject({ answered: 2, blank: 1 });
    expect(questions.KENH).toMatchObject({ answered: 1, noOpinion: 1, blank: 1 });
    expect(await recompute(site.deps, 'dot-2024')).toMatchObject({ counted: 3, differences: [] });
  });

  test('the trial of a form tells the same faults', async () => {
    const manager = await signIn(site, ['manager']);
    const { text } = await manager.post(PREVIEW, { ...SENT, LAN: '99', BIET: '' }).expect(422);
    expect(text).toContain('Xin ghi số từ 0 đến 30');
    expect(text).toContain('Câu này bắt buộc');
  });
});
