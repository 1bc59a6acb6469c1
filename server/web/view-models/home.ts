/** The front page: what the product is, and demonstration campaigns that can be answered at once. */
import { localise, type Text } from '../../domain/text';
import { paths } from '../paths';
import { publicFrame, type Link, type PageContext, type PublicFrame } from './frame';

export interface HomeModel extends PublicFrame {
  readonly campaigns: readonly {
    readonly title: string;
    readonly text: string;
    readonly groups: readonly Link[];
  }[];
  readonly officeHref: string;
}

export interface DemonstrationCampaign {
  readonly title: Text;
  readonly text: Text;
  /** `href` leads to a form of that group. */
  readonly groups: readonly { readonly name: Text; readonly href: string }[];
}

/** One card a campaign, one link a group. */
export function homePage(
  input: PageContext & { readonly campaigns: readonly DemonstrationCampaign[] },
): HomeModel {
  const { locale } = input;
  return {
    ...publicFrame(input, input.t('home:title')),
    campaigns: input.campaigns.map((campaign) => ({
      title: localise(campaign.title, locale),
      text: localise(campaign.text, locale),
      groups: campaign.groups.map((group) => ({
        label: localise(group.name, locale),
        href: group.href,
      })),
    })),
    officeHref: paths.office.home.to(),
  };
}
