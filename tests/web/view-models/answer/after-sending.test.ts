import { day } from '../../../../server/domain/day';
import { chooseGroupPage } from '../../../../server/web/view-models/answer/choose-group';
import { replacePage } from '../../../../server/web/view-models/answer/replace';
import { screenedOutPage } from '../../../../server/web/view-models/answer/screened-out';
import { sentPage } from '../../../../server/web/view-models/answer/sent';
import { thanksPage } from '../../../../server/web/view-models/answer/thanks';
import { contextFor } from '../../../support/rendering';

const context = contextFor('vi');

test('choosing a group keeps the rest of the address', () => {
  const groups = [{ id: 'G5', name: { vi: 'Doanh nghiệp' } }];
  const page = chooseGroupPage({ ...context, query: { lang: 'en' }, groups });
  expect(page.groups).toEqual([
    { label: { text: 'Doanh nghiệp', lang: '' }, href: '?lang=en&nhom=G5' },
  ]);
});

test('replacing carries every answer, the consent and the revision', () => {
  const answers = { S1: 'C', KENH: ['loa', 'zalo'] };
  const page = replacePage({ ...context, group: 'G6', answers, revision: 3, keepHref: '/x' });
  expect(page.fields.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'nhom=G6',
    'dong-y=1',
    'thay-the=3',
    'S1=C',
    'KENH=loa',
    'KENH=zalo',
  ]);
});

test('replacing carries the secret only where the cookie does not', () => {
  const page = replacePage({
    ...context,
    group: 'G6',
    answers: {},
    revision: 1,
    keepHref: '/x',
    secretField: 'a.b',
  });
  expect(page.fields).toContainEqual({ name: 'secret', value: 'a.b' });
});

test('thanks say that answers are counted where the browser can prove it', () => {
  expect(thanksPage({ ...context, receipt: 'k7qf' }).lead).toBe('Phiếu của Ông/Bà đã được tính.');
  expect(thanksPage(context).lead).toBe('Ý kiến của Ông/Bà đã được ghi nhận.');
});

test('a sent answer leads to another filling until the last day', () => {
  const input = {
    ...context,
    receipt: 'k7qf',
    receiptHref: '/b',
    lastDay: day('2024-12-31'),
    replaceHref: '/r',
    withdrawHref: '/w',
    againHref: '/k/a',
  };
  expect(sentPage({ ...input, changeable: true }).againHref).toBe('/k/a');
  expect(sentPage({ ...input, changeable: false }).againHref).toBe('');
});

test('thanks offer the next person a form at desks only', () => {
  expect(thanksPage(context)).toMatchObject({ againHref: '', receipt: '', links: [] });
  expect(thanksPage({ ...context, againHref: '/k/a' }).againHref).toBe('/k/a');
  expect(screenedOutPage(context).againHref).toBe('');
});
