import type { CampaignResults, ChannelResults } from '../../server/actions/read-results';
import type { CampaignState } from '../../server/domain/campaign/campaign';
import { day } from '../../server/domain/day';
import type { Pack } from '../../server/domain/definition/pack';
import { LOCALES } from '../../server/i18n';
import type { PageModels } from '../../server/web/page-models';
import { campaignPage } from '../../server/web/view-models/office/campaign';
import { channelsPage } from '../../server/web/view-models/office/channels';
import { criterionPage } from '../../server/web/view-models/office/criterion';
import { officeHomePage } from '../../server/web/view-models/office/home';
import { responsesPage } from '../../server/web/view-models/office/responses';
import { satisfactionPage } from '../../server/web/view-models/office/satisfaction';
import { readHtml } from '../support/html';
import type { OfficeFrame } from '../../server/web/view-models/frame';
import { renderer, shellFor } from '../support/rendering';
import {
  channelsOf,
  contextIn,
  EVERYBODY,
  resultsOf,
  shippedPack,
  type Patterns,
} from '../web/view-models/office/fixture';

const FORECAST = 'điểm nội bộ (dự báo)';
const UNIT = {
  code: '250',
  name: { vi: 'Huyện Mê Linh' },
  kind: 'huyen',
  validFrom: day('2024-01-01'),
};

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

function render<Name extends keyof PageModels>(
  name: Name,
  model: (PageModels[Name] & OfficeFrame) | undefined,
  locale: string,
): string {
  if (!model) throw new Error(`no model for ${name}`);
  return renderer.renderStaffPage(name, model, { locale, shell: shellFor(locale) });
}

/** Every page of a campaign that shows a score: name → HTML. */
function scorePages(
  results: CampaignResults,
  channels: readonly ChannelResults[],
  locale = 'vi',
): ReadonlyMap<string, string> {
  const asked = { ...contextIn(locale), results };
  const ids = results.publication.card.fields.flatMap(({ criteria }) =>
    criteria.map(({ id }) => id),
  );
  return new Map([
    ['campaign', render('office/campaign', campaignPage(asked), locale)],
    ['satisfaction', render('office/satisfaction', satisfactionPage(asked), locale)],
    ['channels', render('office/channels', channelsPage({ ...asked, channels }), locale)],
    ...ids.map((criterion): [string, string] => [
      `criterion ${criterion}`,
      render('office/criterion', criterionPage({ ...asked, criterion }), locale),
    ]),
  ]);
}

function otherPages(results: CampaignResults, locale: string): ReadonlyMap<string, string> {
  const asked = { ...contextIn(locale), results };
  const units = [{ unit: UNIT, responses: results.responses }];
  return new Map([
    ['home', render('office/home', officeHomePage({ ...asked, campaigns: [results] }), locale)],
    ['home, empty', render('office/home', officeHomePage({ ...asked, campaigns: [] }), locale)],
    [
      'responses',
      render('office/responses', responsesPage({ ...asked, units, registry: [UNIT] }), locale),
    ],
    ['no channels', render('office/channels', channelsPage({ ...asked, channels: [] }), locale)],
  ]);
}

function campaign(state: CampaignState, patterns: Patterns = EVERYBODY) {
  const { G5 = [], G6 = [], ...invited } = patterns;
  const results = resultsOf(pack, state, patterns);
  const channels = channelsOf(pack, state, { link: invited, qr: { G6 }, paper: { G5 } });
  return { results, channels };
}

describe.each(LOCALES)('the pages in %s', (locale) => {
  it.each(['open', 'closed', 'upcoming'] as const)(
    'of a campaign that is %s are sound',
    (state) => {
      const { results, channels } = campaign(state, state === 'upcoming' ? {} : EVERYBODY);
      const pages = [...scorePages(results, channels, locale), ...otherPages(results, locale)];
      for (const [name, html] of pages) {
        const { elements, faults } = readHtml(html);
        expect([name, faults]).toEqual([name, []]);
        expect([name, elements.filter(({ tag }) => tag === 'h1').length]).toEqual([name, 1]);
        expect([name, /\b(office|common):[a-z]|\{\{/.exec(html)?.[0]]).toEqual([name, undefined]);
      }
    },
  );
});

it.each(['open', 'closed'] as const)(
  'every page with a score says that it is a forecast (%s)',
  (state) => {
    const { results, channels } = campaign(state);
    for (const [name, html] of scorePages(results, channels)) {
      expect([name, html.includes(FORECAST)]).toEqual([name, true]);
    }
  },
);

it('no answer of a hidden group reaches a page: other answers give the same pages', () => {
  const other = {
    G1: [3, 3, 3, 3, 3, 3, 3, 3],
    G2: [0, 1, 2, 3, 0, 1, 2, 3],
    G4: [1, 1, 1, 1, 1, 1, 1, 1],
  };
  const one = campaign('open');
  const two = campaign('open', { ...EVERYBODY, ...other });
  expect(scorePages(two.results, two.channels)).toEqual(scorePages(one.results, one.channels));
  const closed = campaign('closed');
  const closedTwo = campaign('closed', { ...EVERYBODY, ...other });
  expect(scorePages(closedTwo.results, closedTwo.channels)).not.toEqual(
    scorePages(closed.results, closed.channels),
  );
});

it('no answer of a group under the threshold reaches a page either', () => {
  const few = (G2: readonly number[]): ReadonlyMap<string, string> => {
    const { results, channels } = campaign('closed', { ...EVERYBODY, G2 });
    return scorePages(results, channels);
  };
  expect(few([0, 0, 0, 0])).toEqual(few([3, 2, 1, 3]));
});

it('a reconstructed pack is named as such in the head of its figures', () => {
  const { results, channels } = campaign('closed');
  const html = scorePages(results, channels).get('campaign') ?? '';
  for (const words of ['4190/QĐ-UBND ngày 22/08/2023', 'HN-R1.1', '0123456789ab', 'Bản tái dựng']) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain('0123456789abc');
});

it('rows and columns of the responses add up, and an unknown unit is named by its code', () => {
  const asked = { ...contextIn(), results: campaign('closed').results };
  const units = [
    {
      unit: UNIT,
      responses: new Map([
        ['G1', 8],
        ['G6', 20],
      ]),
    },
    { unit: { ...UNIT, code: '08974', name: { vi: 'Xã A' } }, responses: new Map([['G6', 30]]) },
  ];
  const { byUnit, turnout } = responsesPage({ ...asked, units, registry: [UNIT] });
  const rows = byUnit.rows.map(({ cells }) => cells.slice(1).map(({ text }) => Number(text)));
  expect(rows.map((row) => row.at(-1))).toEqual([28, 30, 58]);
  expect(rows.at(-1)).toEqual([8, 0, 0, 0, 0, 50, 58]);
  expect(turnout?.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))).toEqual([
    'G1 | Đơn vị mã 01 | 2.000 | 8 | 0,40\u00a0%',
    'G2 | Đơn vị mã PNV | 3 | 1 | 33,33\u00a0%',
    'G2 | Đơn vị mã PTP | 21 | 7 | 33,33\u00a0%',
    'Cộng G2 |  | 24 | 8 | 33,33\u00a0%',
    'Cộng |  | 2.024 | 16 | 0,79\u00a0%',
  ]);
});

it('a pack without a score shows its indexes instead', async () => {
  const sipas = await shippedPack('sipas-2026');
  const results = resultsOf(sipas, 'closed', {
    NGUOIDAN: EVERYBODY.G6 ?? [],
    TOCHUC: [0, 1, 2, 0, 1, 2],
  });
  const html = [...scorePages(results, []).values()].join('\n');
  expect(html).toContain('Chỉ số hài lòng chung');
  expect(html).not.toContain('<table class="score"');
});
