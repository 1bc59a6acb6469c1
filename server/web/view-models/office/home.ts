/** The office's front page: campaigns, the latest first. */
import type { CampaignOverview } from '../../../actions/read-results';
import { paths } from '../../paths';
import { languageLinks, officeFrame, type LanguageLink, type Link } from '../frame';
import type { OfficeFrame, PageContext } from '../frame';
import { campaignPages, periodText, stateChip, type ChipModel } from './campaign-frame';
import { definitionModel } from './definition';
import { officeWords } from './words';

export interface CampaignCardModel {
  readonly name: string;
  readonly href: string;
  readonly period: string;
  readonly chip: ChipModel;
  readonly demonstration: boolean;
  readonly reconstruction: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly Link[];
}

export interface OfficeHomeModel extends OfficeFrame {
  readonly campaigns: readonly CampaignCardModel[];
  readonly desksHref: string;
  /** Where a campaign is begun; empty for who may not. */
  readonly newHref: string;
  readonly languages: readonly LanguageLink[];
}

/** One card a campaign. */
export function officeHomePage(
  input: PageContext & {
    readonly campaigns: readonly CampaignOverview[];
    /** Whether who looks may begin a campaign. */
    readonly editor?: boolean;
  },
): OfficeHomeModel {
  return {
    ...officeFrame(input, input.t('office:home.title'), []),
    breadcrumbs: [],
    campaigns: input.campaigns.map((results) => card(input, results)),
    desksHref: paths.office.desks.to(),
    newHref: input.editor ? paths.office.newCampaign.to() : '',
    languages: languageLinks(input.locale),
  };
}

function card(
  context: PageContext,
  { opened, state, responses }: CampaignOverview,
): CampaignCardModel {
  const { t } = context;
  const words = officeWords(context, opened);
  const { campaign } = opened;
  const definition = definitionModel(opened, words);
  const count = [...responses.values()].reduce((sum, one) => sum + one, 0);
  return {
    name: words.say(campaign.name),
    href:
      state === 'draft'
        ? paths.office.campaignSetup.to(campaign.id)
        : paths.office.campaign.to(campaign.id),
    period: periodText(campaign, t),
    chip: stateChip(state, t),
    demonstration: campaign.demonstration,
    reconstruction: definition.reconstruction,
    facts: [
      { label: t('office:responses.count'), value: words.figures.integer(count) },
      ...definition.facts,
    ],
    links: campaignPages(opened).map((page) => ({
      label: t(`office:pages.${page}`),
      href: paths.office[page].to(campaign.id),
    })),
  };
}
