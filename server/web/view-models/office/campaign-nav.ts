/** The pages of one campaign in three groups, as far as the account has rights and the campaign has them. */
import type { Actor } from '../../../domain/access/actor';
import { hasRight, type Right } from '../../../domain/access/rights';
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import type { Translate } from '../../../i18n';
import { paths } from '../../paths';

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface NavGroup {
  readonly label: string;
  readonly items: readonly NavItem[];
}

interface CampaignPage {
  readonly right: Right;
  /** Whether a campaign has it; every one where absent. */
  readonly of?: (opened: OpenedCampaign) => boolean;
  /** Where the pages that belong to it lie, besides below its own address. */
  readonly holds?: (campaign: string) => readonly string[];
}

const { office } = paths;

const hasOpened = ({ campaign }: OpenedCampaign): boolean => campaign.stage !== 'draft';

/** Each name is an address in `paths.office` and words in `office:campaignNav`. */
export const CAMPAIGN_NAV = {
  run: {
    campaignSetup: {
      right: 'campaigns.read',
      holds: (id) => [
        office.campaignSettings.to(id),
        office.campaignOpening.to(id),
        office.campaignClosingDay.to(id),
        office.campaignClosing.to(id),
        office.campaignCopy.to(id),
        office.campaignArchive.to(id),
        office.notices.to(id),
        office.preview.to(id),
      ],
    },
    quotas: { right: 'campaigns.read' },
    people: { right: 'people.read', holds: (id) => [office.links.to(id)] },
    draws: { right: 'people.read' },
    mails: { right: 'people.read' },
    reminders: { right: 'people.read' },
    rechecks: { right: 'people.read', of: hasOpened },
  },
  watch: {
    progress: { right: 'participation.read', of: hasOpened },
    samples: { right: 'participation.read', of: hasOpened },
    responses: { right: 'results.read', of: hasOpened },
    alerts: { right: 'participation.read', of: hasOpened },
  },
  results: {
    campaign: {
      right: 'results.read',
      of: hasOpened,
      holds: (id) => [office.criterion.to(id, '')],
    },
    satisfaction: {
      right: 'results.read',
      of: (opened) => hasOpened(opened) && opened.pack.indexes.length > 0,
    },
    channels: { right: 'results.read', of: hasOpened },
  },
} as const satisfies Record<string, Record<string, CampaignPage>>;

type PageName = {
  [G in keyof typeof CAMPAIGN_NAV]: keyof (typeof CAMPAIGN_NAV)[G];
}[keyof typeof CAMPAIGN_NAV];

/** The groups for who is at `path` of this campaign; groups without a page are left out. */
export function campaignNav(input: {
  readonly t: Translate;
  readonly actor: Pick<Actor, 'roles' | 'unit'>;
  readonly opened: OpenedCampaign;
  readonly path: string;
}): readonly NavGroup[] {
  const { t, actor, opened, path } = input;
  const { id } = opened.campaign;
  const groups = Object.entries<Record<string, CampaignPage>>(CAMPAIGN_NAV);
  const visible = groups.map(([group, pages]) => ({
    label: t(`office:campaignNav.${group}`),
    items: Object.entries(pages)
      .filter(([, page]) => hasRight(actor, page.right) && (page.of?.(opened) ?? true))
      .map(([name, { holds }]) => {
        const href = office[name as PageName].to(id);
        const isHead = href === office.campaign.to(id);
        const places = [...(isHead ? [] : [href]), ...(holds?.(id) ?? [])];
        const current = path === href || places.some((place) => isBelow(path, place));
        return { label: t(`office:campaignNav.${name}`), href, current };
      }),
  }));
  return visible.filter(({ items }) => items.length > 0);
}

/** The score page heads the addresses of all others, so nothing belongs to it for that alone. */
function isBelow(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);
}
