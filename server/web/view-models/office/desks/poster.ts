/** What stands on a desk's poster: who asks in which survey, and where. */
import { stateOn, type OpenedCampaign } from '../../../../domain/campaign/campaign';
import type { Desk } from '../../../../domain/campaign/desk';
import { termsOf } from '../../../../domain/campaign/terms';
import { localise } from '../../../../domain/text';
import type { DeskPoster } from '../../../../documents/desk-poster';
import { officeWords } from '../words';
import { deskAddress, unitName, type DesksContext } from './words';

/** Term of the packs that names the administration assessed. */
const ADMINISTRATION = 'UBND';

/** The poster of a desk in Vietnamese; between two campaigns it bears the unit's name and no survey. */
export function deskPoster(desk: Desk, context: DesksContext): DeskPoster {
  const here = { ...context, locale: 'vi' };
  const opened = servedCampaign(desk, context);
  const administration = opened && termsOf(opened.campaign)[ADMINISTRATION];
  return {
    organisation: administration
      ? localise(administration, here.locale)
      : unitName(desk.unit, [desk], here),
    ...(opened && { survey: officeWords(here, opened).say(opened.campaign.name) }),
    desk: localise(desk.name, here.locale),
    address: deskAddress(context.baseUrl, desk),
  };
}

/** The campaign that is asked at the desk: an open one before one that is still to come. */
function servedCampaign(
  { doors }: Desk,
  { campaigns, today }: DesksContext,
): OpenedCampaign | undefined {
  const served = campaigns.filter(({ campaign }) =>
    doors.some((door) => door.campaign === campaign.id),
  );
  const inState = (state: string) =>
    served.find(({ campaign }) => stateOn(campaign, today) === state);
  return inState('open') ?? inState('upcoming');
}
