/** A campaign of a later year made from an earlier one: the same questions, people asked and words. */
import { parseDay, type Day } from '../day';
import type { Text } from '../text';
import type { Campaign } from './campaign';

/**
 * A draft like `campaign` whose days lie as many years later as it takes to close on or after `today`, at
 * least one. Years in its name and its words follow, where they are the year before, of or after its
 * opening. Answers, invitations, doors and the archive stay behind.
 */
export function copyCampaign(campaign: Campaign, id: string, today: Day): Campaign {
  let years = 1;
  while (moveYears(campaign.closesOn, years) < today) years += 1;
  const opening = Number(campaign.opensOn.slice(0, 4));
  const later = (text: Text): Text => moveYearsInWords(text, opening, years);
  return {
    id,
    stage: 'draft',
    revision: 1,
    packId: campaign.packId,
    packHash: campaign.packHash,
    rootUnit: campaign.rootUnit,
    name: later(campaign.name),
    unitsOn: moveYears(campaign.unitsOn, years),
    opensOn: moveYears(campaign.opensOn, years),
    closesOn: moveYears(campaign.closesOn, years),
    terms: Object.fromEntries(
      Object.entries(campaign.terms).map(([name, text]) => [name, later(text)]),
    ),
    groups: campaign.groups,
    notices: campaign.notices,
    sampling: campaign.sampling,
    personalDataDays: campaign.personalDataDays,
    demonstration: false,
  };
}

/** “năm 2024”, “31/12/2024”: four digits that stand alone; a document's number such as 1024/QĐ does not match. */
function moveYearsInWords(text: Text, opening: number, years: number): Text {
  return Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [
      locale,
      words.replace(/(?<!\d)\d{4}(?!\d)(?!\/)/g, (digits) =>
        Math.abs(Number(digits) - opening) <= 2 ? String(Number(digits) + years) : digits,
      ),
    ]),
  );
}

/** The same day of another year; 29 February becomes the 28th where there is none. @throws RangeError beyond 9999 */
function moveYears(from: Day, years: number): Day {
  const year = Number(from.slice(0, 4)) + years;
  const moved = parseDay(`${year}${from.slice(4)}`) ?? parseDay(`${year}-02-28`);
  if (moved === undefined) throw new RangeError(`no year ${year}`);
  return moved;
}
