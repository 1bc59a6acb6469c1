/** What a report is written with: words of the catalogue, texts of the pack and numbers, in one language. */
import type { Numbers } from '../domain/numbers';
import { HUNDRED, type Ratio } from '../domain/score/ratio';
import { localise, type Locale, type Text } from '../domain/text';
import type { Translate } from '../i18n';
import { reportNumbersIn } from './numbers';

/** Stands where there is no figure. */
export const NONE = '–';

export interface Words extends Numbers {
  readonly t: Translate;
  /** A text of the pack, with placeholders as the pack writes them. */
  readonly say: (text: Text) => string;
  /** A percentage that is one already, `NONE` when there is none: 87,25 %. */
  readonly percent: (value: Ratio | undefined, places: number) => string;
  /** A ratio from 0 to 1 as the percentage that a working goes on with: 82,6919…. */
  readonly workingPercent: (ratio: Ratio) => string;
}

/** The words of a language; `t` is the translator of the same one. */
export function wordsIn(locale: Locale, t: Translate): Words {
  const numbers = reportNumbersIn(locale);
  return {
    ...numbers,
    t,
    say: (text) => localise(text, locale),
    percent: (value, places) =>
      value ? t('score-file:percent', { figure: numbers.decimal(value, places) }) : NONE,
    workingPercent: (ratio) => numbers.working(ratio.mul(HUNDRED)),
  };
}
