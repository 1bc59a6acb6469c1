/** The archive of a campaign: the hash that was kept, and the one that its answers give today. */
import { formatDay } from '../../../../domain/day';
import { paths } from '../../../paths';
import { setupFrame, type CampaignContext, type SetupFrame } from './frame';

export interface ArchiveModel extends SetupFrame {
  readonly archivedOn: string;
  readonly kept: string;
  readonly found: string;
  readonly sound: boolean;
  readonly fileHref: string;
}

/** The model of the page. */
export function archivePage(
  input: CampaignContext & {
    readonly on: Parameters<typeof formatDay>[0];
    readonly verified: { readonly kept: string; readonly found: string };
  },
): ArchiveModel {
  const { t, opened, on, verified } = input;
  return {
    ...setupFrame(input, t('campaigns:archive.title')),
    archivedOn: formatDay(on),
    ...verified,
    sound: verified.kept === verified.found,
    fileHref: paths.office.campaignArchiveFile.to(opened.campaign.id),
  };
}
