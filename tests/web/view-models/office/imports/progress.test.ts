import type { PendingImport } from '../../../../../server/domain/imports/pending-import';
import { importProgressPage } from '../../../../../server/web/view-models/office/imports/progress';
import { contextFor } from '../../../../support/rendering';

const PENDING: PendingImport = {
  id: 'i',
  kind: 'people',
  account: 'a',
  rows: 20_000,
  done: 1_500,
  stage: 'decided',
  expiresAt: 0,
  returnTo: '/quan-ly/dot/c/nguoi',
};

test('while rows are being written', () => {
  expect(importProgressPage({ ...contextFor('vi'), pending: PENDING }).progress).toEqual({
    running: true,
    rows: 20_000,
    done: 1_500,
    text: 'Đang ghi: 1.500/20.000 dòng.',
    returnTo: '/quan-ly/dot/c/nguoi',
  });
});

test('when everything is written', () => {
  const pending = { ...PENDING, done: 20_000, stage: 'applied' } as const;
  expect(importProgressPage({ ...contextFor('vi'), pending }).progress).toMatchObject({
    running: false,
    text: 'Đã ghi xong 20.000 dòng.',
  });
});
