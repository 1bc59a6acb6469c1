/** Whose name stands on a page: the campaign's organisation, or the product where there is no campaign. */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import type { Text } from '../domain/text';
import { LOCALES, type Translate } from '../i18n';
import type { Brand } from './view-models/frame';

/** The brand of a campaign's pages; `CO_QUAN` is the organisation that runs the survey. */
export function campaignBrand({ campaign, pack }: OpenedCampaign): Brand {
  return {
    organisation: capitalised(campaign.terms.CO_QUAN ?? pack.decision.issuer),
    survey: campaign.name,
    status: pack.status,
  };
}

/** The brand of pages that belong to no campaign. */
export function productBrand(translatorFor: (locale: string) => Translate): Brand {
  const text = (key: string): Text =>
    Object.fromEntries(LOCALES.map((locale) => [locale, translatorFor(locale)(key)]));
  return {
    organisation: text('common:product'),
    survey: text('common:productPurpose'),
    status: 'official',
  };
}

/** A term stands inside sentences (“the Division of …”); on a page's head it begins one. */
function capitalised(text: Text): Text {
  return Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [
      locale,
      words.charAt(0).toUpperCase() + words.slice(1),
    ]),
  );
}
