import { copyCampaign } from '../../../server/domain/campaign/copy';
import { day } from '../../../server/domain/day';
import { both, makeCampaign } from '../../support/campaign';

const LAST_YEAR = makeCampaign('hash', {
  stage: 'archived',
  revision: 7,
  name: both('Khảo sát năm 2024'),
  closedOn: day('2024-12-20'),
  archive: { on: day('2025-01-02'), hash: 'h' },
  terms: {
    NAM: both('2024'),
    TU_NGAY: { vi: '01/01/2024', en: '1 January 2024' },
    SO: both('Quyết định 2023/QĐ-UBND, 12024, 1998'),
  },
  demonstration: true,
});

test('the copy is a draft of the next year with the same questions, groups and words', () => {
  const copy = copyCampaign(LAST_YEAR, 'moi', day('2025-03-01'));
  expect(copy).toEqual({
    ...makeCampaign('hash', {}),
    id: 'moi',
    stage: 'draft',
    revision: 1,
    name: both('Khảo sát năm 2025'),
    unitsOn: '2025-12-01',
    opensOn: '2025-11-01',
    closesOn: '2025-12-31',
    terms: {
      NAM: both('2025'),
      TU_NGAY: { vi: '01/01/2025', en: '1 January 2025' },
      SO: both('Quyết định 2023/QĐ-UBND, 12024, 1998'),
    },
  });
});

test('an old campaign moves as many years as it takes to close today or later', () => {
  const { opensOn, closesOn, terms } = copyCampaign(LAST_YEAR, 'moi', day('2026-12-31'));
  expect([opensOn, closesOn, terms.NAM]).toEqual(['2026-11-01', '2026-12-31', both('2026')]);
});

test('29 February becomes 28 February', () => {
  const leap = makeCampaign('hash', { opensOn: day('2024-02-29'), closesOn: day('2024-02-29') });
  expect(copyCampaign(leap, 'moi', day('2024-01-01')).opensOn).toBe('2025-02-28');
});
