/** What the printed letters say of the campaign and of each person. Letters are in Vietnamese. */
import type { Letter, LetterTerms } from '../../../../documents/letter-page';
import { lastDayOf } from '../../../../domain/campaign/campaign';
import { isOrganisation } from '../../../../domain/people/form-of-address';
import { localise } from '../../../../domain/text';
import { unitOn } from '../../../../domain/units/unit';
import type { Translate } from '../../../../i18n';
import type { PeopleContext } from './frame';
import type { LinkedRecipient } from './message-sheet';

/** What is the same in all letters. */
export function letterTerms({ brand, opened, registry, today }: PeopleContext): LetterTerms {
  const { campaign, pack } = opened;
  const root = unitOn(registry, campaign.rootUnit, campaign.unitsOn);
  const kind = pack.unitKinds.find(({ id }) => id === root?.kind);
  return {
    organisation: localise(brand.organisation, 'vi'),
    survey: localise(campaign.name, 'vi'),
    place: placeName(localise(root?.name ?? {}, 'vi'), localise(kind?.name ?? {}, 'vi')),
    writtenOn: today,
    deadline: lastDayOf(campaign),
  };
}

/** The letters one after the other. @param vi words in Vietnamese */
export function* lettersOf(
  links: readonly LinkedRecipient[],
  { opened, registry }: PeopleContext,
  vi: Translate,
): Generator<Letter> {
  for (const { invitation, person, link } of links) {
    const { name, title } = person;
    const unit = unitOn(registry, invitation.unit, opened.campaign.unitsOn);
    const position = [title, unit && localise(unit.name, 'vi')].filter(
      (part) => part !== undefined,
    );
    yield {
      addressee: isOrganisation(name) ? name : vi('people:letter.addressee', { name }),
      ...(position.length > 0 && { position: position.join(', ') }),
      address: link,
    };
  }
}

/** “Huyện Mê Linh” → “Mê Linh”, as papers name the place where they are written. */
function placeName(name: string, kind: string): string {
  const isNamed = kind !== '' && name.toLowerCase().startsWith(`${kind.toLowerCase()} `);
  return isNamed ? name.slice(kind.length + 1) : name;
}
