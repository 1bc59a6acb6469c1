import type { Role } from '../../../../server/domain/access/role';
import { campaignNav } from '../../../../server/web/view-models/office/campaign-nav';
import { paths } from '../../../../server/web/paths';
import { translatorFor } from '../../../support/rendering';
import { makeCampaign } from '../../../support/campaign';
import { shippedPack } from './fixture';
import type { OpenedCampaign, Stage } from '../../../../server/domain/campaign/campaign';

async function nav(roles: readonly Role[], path: string, stage: Stage = 'opened') {
  const opened: OpenedCampaign = {
    campaign: makeCampaign('h', { stage }),
    pack: await shippedPack(),
  };
  return campaignNav({ t: translatorFor('vi'), actor: { roles }, opened, path });
}

const labels = (groups: Awaited<ReturnType<typeof nav>>) =>
  groups.flatMap(({ items }) => items.map(({ label }) => label));

test('an auditor sees figures and setup, and nobody’s name', async () => {
  const seen = labels(await nav(['auditor'], '/'));
  expect(seen).toContain('Điểm');
  expect(seen).toContain('Thiết lập');
  expect(seen).not.toContain('Người được mời');
});

test('a draft has no figures yet', async () => {
  const seen = labels(await nav(['manager'], '/', 'draft'));
  expect(seen).toContain('Người được mời');
  expect(seen).not.toContain('Điểm');
  expect(seen).not.toContain('Có kịp không?');
});

test('who has no right to any page of a group does not see the group', async () => {
  expect(await nav(['operator'], '/')).toEqual([]);
});

test.each([
  [paths.office.campaign.to('dot-2024'), 'Điểm'],
  [paths.office.criterion.to('dot-2024', '2.1'), 'Điểm'],
  [paths.office.channels.to('dot-2024'), 'Kênh'],
  [paths.office.campaignArchive.to('dot-2024'), 'Thiết lập'],
  [paths.office.notice.to('dot-2024', '2024-01-01'), 'Thiết lập'],
  [paths.office.linksPreview.to('dot-2024'), 'Người được mời'],
  [paths.office.peopleImport.to('dot-2024'), 'Người được mời'],
  [paths.office.groupQuotas.to('dot-2024', 'G6'), 'Chỉ tiêu phiếu'],
])('%s belongs to %s', async (path, label) => {
  const items = (await nav(['manager'], path)).flatMap((group) => group.items);
  expect(items.filter(({ current }) => current).map((item) => item.label)).toEqual([label]);
});
