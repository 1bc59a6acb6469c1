import { homePage } from '../../../server/web/view-models/home';
import { contextFor } from '../../support/rendering';

test('each demonstration campaign offers a link for each of its groups', () => {
  const campaigns = [
    {
      title: { vi: 'Chỉ số CCHC', en: 'PAR index' },
      text: { vi: 'Sáu nhóm' },
      groups: [{ name: { vi: 'Người dân', en: 'Citizens' }, href: '/dien-tap/g6' }],
    },
  ];
  const page = homePage({ ...contextFor('en'), campaigns });
  expect(page.campaigns).toEqual([
    { title: 'PAR index', text: 'Sáu nhóm', groups: [{ label: 'Citizens', href: '/dien-tap/g6' }] },
  ]);
  expect(page.officeHref).toBe('/quan-ly');
});
