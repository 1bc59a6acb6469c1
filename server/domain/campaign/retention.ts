/**
 * How long names and addresses of invited people are kept: so many days after the last day of answering,
 * as the campaign's notice tells them (Luật 91/2025/QH15: personal data are erased once they have served
 * their purpose).
 */
import { addDays, type Day } from '../day';
import { isOver, lastDayOf, stateOn, type Campaign } from './campaign';

type Dated = Pick<Campaign, 'stage' | 'opensOn' | 'closesOn' | 'closedOn' | 'personalDataDays'>;

/** The day on which the personal data of a campaign are erased. */
export function erasesOn(campaign: Omit<Dated, 'stage' | 'opensOn'>): Day {
  return addDays(lastDayOf(campaign), campaign.personalDataDays);
}

/** Whether the time of a campaign's personal data is over; never before answering is. */
export function mustErase(campaign: Dated, today: Day): boolean {
  return isOver(stateOn(campaign, today)) && today >= erasesOn(campaign);
}
