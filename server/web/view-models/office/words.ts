/** What every model of the office is written with: language, numbers, and the pack's texts filled in. */
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import { termsOf } from '../../../domain/campaign/terms';
import { formatDay, parseDay } from '../../../domain/day';
import { findGroup, type GroupId, type PackContent } from '../../../domain/definition/pack';
import { fill, localise, type Locale, type Terms, type Text } from '../../../domain/text';
import type { Translate } from '../../../i18n';
import type { PageContext } from '../frame';
import { figuresIn, type Figures } from '../numbers';

export interface OfficeWords {
  readonly locale: Locale;
  readonly t: Translate;
  readonly figures: Figures;
  readonly pack: PackContent;
  /** A text of the pack as these groups read it, in the reader's language. */
  readonly say: (text: Text, groups?: readonly GroupId[]) => string;
  /** `G5 – Doanh nghiệp …`. */
  readonly group: (id: GroupId) => string;
}

/** The words of one campaign's pages. */
export function officeWords(
  { locale, t }: Pick<PageContext, 'locale' | 't'>,
  { campaign, pack }: OpenedCampaign,
): OfficeWords {
  const say = (text: Text, groups: readonly GroupId[] = []): string =>
    localise(
      fill(text, { ...pack.terms, ...termsOf(campaign), ...groupTerms(pack, groups) }),
      locale,
    );
  return {
    locale,
    t,
    figures: figuresIn(locale),
    pack,
    say,
    group: (id) => {
      const name = findGroup(pack, id)?.name;
      return name ? `${id} – ${say(name, [id])}` : id;
    },
  };
}

/** `dd/mm/yyyy`; what is not a day is left as it stands. */
export function dayText(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : formatDay(day);
}

/** Where several groups read other words, all of them: “tổ chức, doanh nghiệp / người dân”. */
function groupTerms(pack: PackContent, groups: readonly GroupId[]): Terms {
  const terms = new Map<string, Text>();
  for (const id of groups) {
    for (const [name, text] of Object.entries(findGroup(pack, id)?.terms ?? {})) {
      const known = terms.get(name);
      terms.set(name, known ? join(known, text) : text);
    }
  }
  return Object.fromEntries(terms);
}

function join(known: Text, text: Text): Text {
  return Object.fromEntries(
    Object.entries(known).map(([locale, words]) => {
      const more = localise(text, locale);
      return [locale, words.split(' / ').includes(more) ? words : `${words} / ${more}`];
    }),
  );
}
