/** A renderer over the real views, catalogues and assets, and every respondent page from fixtures. */
import { join } from 'node:path';
import type { FormProblem } from '../../server/domain/answers/answers';
import { PROBLEM_STATUS, type ProblemCode } from '../../server/domain/problem';
import { day } from '../../server/domain/day';
import { loadTranslators } from '../../server/i18n';
import { loadAssets } from '../../server/web/assets';
import { createRenderer } from '../../server/web/render';
import { chooseGroupPage } from '../../server/web/view-models/answer/choose-group';
import { formPage, type FormPageInput } from '../../server/web/view-models/answer/form';
import { noSignalPage } from '../../server/web/view-models/answer/no-signal';
import { replacePage } from '../../server/web/view-models/answer/replace';
import { receiptPage } from '../../server/web/view-models/answer/receipt';
import { screenedOutPage } from '../../server/web/view-models/answer/screened-out';
import { noAnswerPage, sentPage, withdrawPage } from '../../server/web/view-models/answer/sent';
import { thanksPage } from '../../server/web/view-models/answer/thanks';
import { problemPage } from '../../server/web/view-models/errors/problem';
import type { PageContext } from '../../server/web/view-models/frame';
import { galleryPage } from '../../server/web/view-models/gallery';
import { sampleShell } from '../../server/web/view-models/gallery/sample-shell';
import {
  SAMPLE_BRAND,
  SAMPLE_FORM,
  SAMPLE_NOTICE,
} from '../../server/web/view-models/gallery/sample-form';
import { homePage } from '../../server/web/view-models/home';
import type { ShellModel } from '../../server/web/view-models/office/shell';

export const ROOT = join(__dirname, '..', '..');
export const translatorFor = loadTranslators(join(ROOT, 'server', 'i18n'));
export const assets = loadAssets({ folder: join(ROOT, 'public') });
export const renderer = createRenderer({ viewsFolder: join(ROOT, 'views'), translatorFor, assets });

/** What every page model is made from, in one language. */
export function contextFor(locale: string): PageContext {
  return { locale, t: translatorFor(locale), brand: SAMPLE_BRAND, query: { nhom: 'G6' } };
}

/** The shell of an office page, as a manager sees it. */
export function shellFor(locale: string): ShellModel {
  return sampleShell(translatorFor(locale));
}

/** The sample form's page; `changes` add answers, problems and the like. */
export function formModel(locale: string, changes: Partial<FormPageInput> = {}) {
  return formPage({ ...contextFor(locale), form: SAMPLE_FORM, notice: SAMPLE_NOTICE, ...changes });
}

/** One fault of each kind. */
export const ALL_PROBLEMS: readonly FormProblem[] = [
  { question: 'dong-y', code: 'consent' },
  { question: 'form', code: 'empty' },
  { question: 'S1', code: 'unknown-option' },
  { question: 'DV24', code: 'one-only' },
  { question: 'S5', code: 'required' },
  { question: 'KENH', code: 'too-many', params: { limit: 2 } },
  { question: 'KENH', code: 'no-opinion-only' },
  { question: 'YK', code: 'too-long', params: { limit: 1000, length: 1205 } },
  { question: 'LAN', code: 'not-a-number' },
  { question: 'LAN', code: 'out-of-range', params: { min: 0, max: 30 } },
];

/** Every page in one language: name → HTML. */
export function pagesIn(locale: string): ReadonlyMap<string, string> {
  const context = contextFor(locale);
  const at = { locale };
  const form = (name: string, changes: Partial<FormPageInput>): [string, string] => [
    name,
    renderer.renderPage('answer/form', formModel(locale, changes), at),
  ];
  const answers = {
    S1: 'C',
    S5: 'K',
    DV24: '4',
    DV31: 'KB',
    KENH: ['loa', 'zalo'],
    YK: 'Tốt.\nCảm ơn.',
  };
  const links = [{ label: 'Số liệu', href: '/quan-ly' }];
  const groups = [{ id: 'G6', name: { vi: 'Người dân', en: 'Citizens' } }];
  const campaigns = [
    {
      title: { vi: 'Chỉ số 2024' },
      text: { vi: 'Thử' },
      groups: [{ name: { vi: 'Người dân' }, href: '/dien-tap/g6' }],
    },
  ];
  const receipt = { receipt: 'k7qf'.repeat(6), receiptHref: '/bien-nhan/k7qf' };
  const thanks = thanksPage({
    ...context,
    ...receipt,
    sentHref: '/k/a/phieu-da-gui',
    dropped: 2,
    againHref: '/k/a',
    links,
  });
  const sent = (changeable: boolean) =>
    sentPage({
      ...context,
      ...receipt,
      changeable,
      lastDay: day('2024-12-31'),
      replaceHref: '/k/a?thay-the=1',
      withdrawHref: '/k/a/phieu-da-gui?rut=1',
      againHref: '/k/a',
    });
  const receiptIn = (state: 'none' | 'counted' | 'unknown', code: string): [string, string] => [
    `receipt, ${state}`,
    renderer.renderPage('answer/receipt', receiptPage({ ...context, state, code }), at),
  ];
  const noAnswer = (withdrawn: boolean): string =>
    renderer.renderPage(
      'answer/no-answer',
      noAnswerPage({ ...context, withdrawn, formHref: '/k/a' }),
      at,
    );
  const withdraw = withdrawPage({ ...context, action: '/k/a/x', keepHref: '/k/a/x' });
  const replace = replacePage({
    ...context,
    group: 'G6',
    answers,
    revision: 2,
    keepHref: '/k/a/cam-on',
  });
  return new Map([
    form('form', {}),
    form('form, filled', { answers, consent: true }),
    form('form, wrong', { answers, problems: ALL_PROBLEMS }),
    form('form, to be sent again', { answers, sendAgain: true, secretField: 'a.b' }),
    [
      'choose-group',
      renderer.renderPage('answer/choose-group', chooseGroupPage({ ...context, groups }), at),
    ],
    ['thanks', renderer.renderPage('answer/thanks', thanks, at)],
    ['thanks, plain', renderer.renderPage('answer/thanks', thanksPage(context), at)],
    ['sent', renderer.renderPage('answer/sent', sent(true), at)],
    ['sent, closed', renderer.renderPage('answer/sent', sent(false), at)],
    ['withdraw', renderer.renderPage('answer/withdraw', withdraw, at)],
    ['no-answer', noAnswer(false)],
    ['no-signal', renderer.renderPage('answer/no-signal', noSignalPage(context), at)],
    ['no-answer, withdrawn', noAnswer(true)],
    receiptIn('none', ''),
    receiptIn('counted', 'k7qf'),
    receiptIn('unknown', '<k7qf>'),
    ['replace', renderer.renderPage('answer/replace', replace, at)],
    [
      'screened-out',
      renderer.renderPage(
        'answer/screened-out',
        screenedOutPage({ ...context, againHref: '/k/a' }),
        at,
      ),
    ],
    ['home', renderer.renderPage('home', homePage({ ...context, campaigns }), at)],
    [
      'gallery',
      renderer.renderStaffPage('gallery', galleryPage({ ...context, translatorFor }), {
        locale,
        shell: shellFor(locale),
      }),
    ],
    [
      'print',
      renderer.renderPage('home', homePage({ ...context, campaigns }), { locale, layout: 'print' }),
    ],
    ...problemPages(context),
  ]);
}

function problemPages(context: PageContext): [string, string][] {
  return (Object.keys(PROBLEM_STATUS) as ProblemCode[]).map((code) => {
    const problem = { code, opensOn: day('2024-11-01'), retryAfter: 60, incident: '5f2c-77a1' };
    const model = problemPage({ ...context, problem });
    return [
      `problem ${code}`,
      renderer.renderPage('errors/problem', model, { locale: context.locale }),
    ];
  });
}
