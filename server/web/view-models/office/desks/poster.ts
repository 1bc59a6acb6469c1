/** What stands on a desk's poster: who asks in which survey, and where. */
import { stateOn, type OpenedCampaign } from '../../../../domain/campaign/campaign';
import type { Desk, DeskDoor } from '../../../../domain/campaign/desk';
import { termsOf } from '../../../../domain/campaign/terms';
import type { ShownTime } from '../../../../domain/form/filling-time';
import { localise } from '../../../../domain/text';
import type { DeskPoster } from '../../../../documents/desk-poster';
import { officeWords } from '../words';
import { deskAddress, unitName, type DesksContext } from './words';

/** Term of the packs that names the administration assessed. */
const ADMINISTRATION = 'UBND';

/** How long filling in takes behind a door, where it has been measured. */
export type MeasuredTime = (door: DeskDoor) => ShownTime | undefined;

/** The poster of a desk in Vietnamese; between two campaigns it bears the unit's name and no survey. */
export function deskPoster(desk: Desk, context: DesksContext, timeOf: MeasuredTime): DeskPoster {
  const here = { ...context, locale: 'vi' };
  const opened = servedCampaign(desk, context);
  const minutes = opened && promisedMinutes(desk, opened, timeOf);
  const administration = opened && termsOf(opened.campaign)[ADMINISTRATION];
  return {
    organisation: administration
      ? localise(administration, here.locale)
      : unitName(desk.unit, [desk], here),
    ...(opened && { survey: officeWords(here, opened).say(opened.campaign.name) }),
    ...(minutes !== undefined && { minutes }),
    desk: localise(desk.name, here.locale),
    address: deskAddress(context.baseUrl, desk),
  };
}

/** What takes longest at the desk, in whole minutes; nothing is promised while one form is not measured. */
function promisedMinutes(
  { doors }: Desk,
  { campaign }: OpenedCampaign,
  timeOf: MeasuredTime,
): number | undefined {
  const times = doors.filter((door) => door.campaign === campaign.id).map(timeOf);
  const measured = times.flatMap((time) => time?.minutes ?? []);
  return measured.length < times.length ? undefined : Math.ceil(Math.max(...measured));
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
