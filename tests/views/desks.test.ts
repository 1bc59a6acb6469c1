import { isActive, type Desk } from '../../server/domain/campaign/desk';
import { offeredDoors } from '../../server/domain/campaign/offered-doors';
import type { OpenedCampaign } from '../../server/domain/campaign/campaign';
import { day } from '../../server/domain/day';
import type { Unit } from '../../server/domain/units/unit';
import { LOCALES } from '../../server/i18n';
import { paths } from '../../server/web/paths';
import type { PageModels } from '../../server/web/page-models';
import { retiredCodePage } from '../../server/web/view-models/answer/retired-code';
import type { OfficeFrame } from '../../server/web/view-models/frame';
import { typedOf } from '../../server/web/view-models/office/desks/form';
import { desksPage } from '../../server/web/view-models/office/desks/list';
import {
  addDeskPage,
  changeDeskPage,
  deskStepPage,
  retiredDeskPage,
} from '../../server/web/view-models/office/desks/pages';
import type { DesksContext } from '../../server/web/view-models/office/desks/words';
import { screenPage } from '../../server/web/view-models/screen';
import { makeCampaign } from '../support/campaign';
import { readHtml } from '../support/html';
import { contextFor, renderer, shellFor, translatorFor } from '../support/rendering';
import { shippedPack } from '../support/shipped-pack';

const TODAY = day('2024-11-15');
const UNIT: Unit = {
  code: '250',
  name: { vi: 'Huyện Mê Linh' },
  kind: 'huyen',
  validFrom: day('2024-01-01'),
};
const HOSTILE = '<b>"Quầy" & \'x\'</b>';
const DESKS: readonly Desk[] = [
  {
    code: 'abc23',
    name: { vi: 'Quầy 1' },
    unit: '250',
    openingHours: { mon: [{ from: 450, until: 690 }], tue: [{ from: 450, until: 690 }] },
    fields: ['Đất đai'],
    doors: [{ campaign: 'dot-2024', group: 'G6' }],
  },
  { code: 'def45', name: { vi: HOSTILE }, unit: '250', doors: [] },
  {
    code: 'ghk67',
    name: { vi: 'Quầy cũ' },
    unit: '250',
    doors: [{ campaign: 'khong-con', group: 'G6' }],
    retiredOn: day('2024-11-01'),
    replacedBy: 'abc23',
  },
];

let opened: OpenedCampaign;
beforeAll(async () => {
  const { pack, hash } = await shippedPack();
  opened = { pack, campaign: makeCampaign(hash, {}) };
});

function contextIn(locale: string): DesksContext {
  const baseUrl = 'https://khaosat.example.vn';
  const registry = [UNIT];
  return { ...contextFor(locale), registry, campaigns: [opened], today: TODAY, baseUrl };
}

function render<Name extends keyof PageModels>(
  name: Name,
  model: PageModels[Name] & OfficeFrame,
  locale: string,
): string {
  return renderer.renderStaffPage(name, model, { locale, shell: shellFor(locale) });
}

function list(locale: string, desks = DESKS, mayEdit = true): string {
  return render('office/desks/list', desksPage({ ...contextIn(locale), desks, mayEdit }), locale);
}

function pagesIn(locale: string): ReadonlyMap<string, string> {
  const context = contextIn(locale);
  const offered = offeredDoors([opened], [UNIT], TODAY);
  const [desk, hostile, retired] = DESKS as [Desk, Desk, Desk];
  const { brand } = context;
  const sent = { unit: '250', typed: typedOf(desk), doors: desk.doors, faults: [] };
  const faults = [
    { field: 'name', problem: 'too-long' },
    { field: 'fields', problem: 'too-many' },
    { field: 'sun', problem: 'overlap' },
    { field: 'doors', problem: 'not-offered' },
  ] as const;
  const form = (input: Parameters<typeof changeDeskPage>[0]) =>
    render('office/desks/form', changeDeskPage(input), locale);
  const screen = (asked: Pick<Parameters<typeof screenPage>[0], 'desk' | 'opened'>) =>
    renderer.renderPage(
      'screen',
      screenPage({ ...asked, brand, baseUrl: context.baseUrl, translatorFor }),
      { locale: 'vi', layout: 'screen' },
    );
  const left = (places: readonly Desk[], of: Desk) =>
    renderer.renderPage('answer/retired-code', retiredCodePage({ ...context, desk: of, places }), {
      locale,
    });
  return new Map([
    ['list', list(locale)],
    ['list, none', list(locale, [])],
    ['list, to read', list(locale, DESKS, false)],
    ['add', render('office/desks/form', addDeskPage({ ...context, offered, sent }), locale)],
    ['change', form({ ...context, offered, sent, desk })],
    ['change, wrong', form({ ...context, offered, sent: { ...sent, faults }, desk })],
    ['change, nothing runs', form({ ...context, offered: [], sent, desk: hostile })],
    [
      'replace',
      render('office/desks/step', deskStepPage({ ...context, desk, step: 'replace' }), locale),
    ],
    [
      'retire',
      render('office/desks/step', deskStepPage({ ...context, desk, step: 'retire' }), locale),
    ],
    [
      'out of use',
      render('office/desks/out-of-use', retiredDeskPage({ ...context, desk: retired }), locale),
    ],
    ['screen', screen({ desk, opened })],
    ['screen, hostile', screen({ desk: hostile, opened })],
    ['screen, idle', screen({ desk })],
    ['code replaced', left([desk], retired)],
    ['code retired', left([], { ...hostile, retiredOn: TODAY })],
  ]);
}

describe.each(LOCALES)('in %s', (locale) => {
  test('every page is sound, has one heading, and all its words', () => {
    for (const [name, html] of pagesIn(locale)) {
      const { elements, faults } = readHtml(html);
      expect([name, faults]).toEqual([name, []]);
      expect([name, elements.filter(({ tag }) => tag === 'h1').length]).toEqual([name, 1]);
      expect([name, /\b(office|common|desks|documents):[a-z]|\{\{/.exec(html)?.[0]]).toEqual([
        name,
        undefined,
      ]);
      expect([name, html.includes('<b>"Quầy"')]).toEqual([name, false]);
    }
  });
});

test('a desk shows its whole address, its code as an image of ours, and its links', () => {
  const html = list('vi');
  expect(html).toContain('https://khaosat.example.vn/k/abc23');
  expect(html).toContain(`src="${paths.office.deskQr.to('abc23')}"`);
  for (const href of [
    paths.desk.to('abc23'),
    paths.deskScreen.to('abc23'),
    paths.office.deskPoster.to('abc23', 'a4'),
    paths.office.deskPoster.to('abc23', 'a5'),
    paths.office.deskQrPng.to('abc23'),
    paths.office.unitPosters.to('250', 'a4'),
  ]) {
    expect(html).toContain(`href="${href}"`);
  }
  expect(html).toContain('Huyện Mê Linh');
  expect(html).toContain('Thứ Hai – Thứ Ba: 07:30–11:30');
  expect(html).toContain('Chưa có phiếu của đợt nào');
});

test('a retired desk has no code on the page, but a line that says what replaced it', () => {
  const html = list('vi');
  expect(html).not.toContain(paths.office.deskQr.to('ghk67'));
  expect(html).toContain('href="#quay-abc23"');
  expect(html).toContain('01/11/2024');
});

test('a unit with one desk has no file of all desks, and one without any of them says why not', () => {
  const one = list('vi', DESKS.filter((desk) => isActive(desk)).slice(0, 1));
  expect(one).not.toContain(paths.office.unitPosters.to('250', 'a4'));
  expect(list('vi', [])).toContain('Chưa có quầy');
});

test('who may only read finds no link to change anything', () => {
  const html = list('vi', DESKS, false);
  expect(html).not.toContain(paths.office.deskChanged.to('abc23'));
  expect(html).not.toContain(paths.office.deskAdded.to());
});
