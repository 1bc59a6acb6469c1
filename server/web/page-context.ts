/** What a page is made from: the visitor's language, its words, and whose survey it is. */
import type { Response } from 'express';
import type { OpenedCampaign } from '../domain/campaign/campaign';
import { campaignBrand, productBrand } from './brand';
import { displayOf } from './middleware/display';
import { localeOf, surveyLocaleOf } from './middleware/language';
import type { PageContext } from './view-models/frame';
import type { Web } from './web';

/** The context of a campaign's page, or of one that belongs to no campaign. */
export function pageContext(
  { translatorFor }: Pick<Web, 'translatorFor'>,
  res: Response,
  opened?: OpenedCampaign,
): PageContext {
  const locale = localeOf(res);
  return {
    locale,
    t: translatorFor(locale),
    display: displayOf(res),
    brand: opened ? campaignBrand(opened) : productBrand(translatorFor),
    ...(opened && survey(res, opened)),
  };
}

function survey(res: Response, { pack }: OpenedCampaign): Pick<PageContext, 'survey'> {
  const { languages } = pack;
  return { survey: { languages, locale: surveyLocaleOf(res, languages) } };
}
