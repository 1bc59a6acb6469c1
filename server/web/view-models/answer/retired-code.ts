/** Who scans a code that is out of use is told so, and led to the form that is asked there now. */
import type { Desk } from '../../../domain/campaign/desk';
import { formatDay } from '../../../domain/day';
import { localise } from '../../../domain/text';
import { paths } from '../../paths';
import { publicFrame, type Link, type PageContext, type PublicFrame } from '../frame';

export interface RetiredCodeModel extends PublicFrame {
  readonly lead: string;
  readonly advice: string;
  /** Desks whose forms are open today, by name. */
  readonly links: readonly Link[];
}

export interface RetiredCodeInput extends PageContext {
  readonly desk: Desk;
  readonly places: readonly Desk[];
}

/** The page of a retired code. */
export function retiredCodePage(input: RetiredCodeInput): RetiredCodeModel {
  const { desk, places, locale, t } = input;
  const kind = desk.replacedBy === undefined ? 'retired' : 'replaced';
  const since = desk.retiredOn === undefined ? '' : formatDay(desk.retiredOn);
  const name = localise(desk.name, locale);
  return {
    ...publicFrame(input, t(`desks:code.${kind}.title`)),
    lead: t(`desks:code.${kind}.lead`, { name, since }),
    advice: t(places.length > 0 ? 'desks:code.goOn' : 'desks:code.nothing'),
    links: places.map((place) => ({
      label: t('desks:code.open', { name: localise(place.name, locale) }),
      href: paths.desk.to(place.code),
    })),
  };
}
