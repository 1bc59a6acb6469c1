/**
 * How a respondent wants pages to look: larger letters, a high contrast, or both. It is chosen at the
 * counter without touching the telephone's own settings, which few visitors know.
 */
import type { Translate } from '../../i18n';

/** Letters (`lon`) and contrast (`dam`) that were chosen; also the value of the cookie and of the query. */
export type Display = '' | 'lon' | 'dam' | 'lon.dam';

/** The query part that chooses a display. */
export const DISPLAY_QUERY = 'hien-thi';

type Part = 'lon' | 'dam';

export interface DisplaySwitch {
  /** Its class on the root element. */
  readonly part: Part;
  /** What following the link does. */
  readonly label: string;
  /** What it would say after that. */
  readonly opposite: string;
  readonly display: Display;
}

export interface DisplayModel {
  /** Classes of the root element; empty when nothing was chosen. */
  readonly classes: string;
  readonly switches: readonly DisplaySwitch[];
}

/** What a browser sent, or undefined when it is no display. */
export function readDisplay(value: unknown): Display | undefined {
  return value === '' || value === 'lon' || value === 'dam' || value === 'lon.dam'
    ? value
    : undefined;
}

/** The root's classes and one switch for each of the two parts. */
export function displayModel(display: Display, t: Translate): DisplayModel {
  const large = display.includes('lon');
  const strong = display.includes('dam');
  return {
    classes: display.replace('.', ' '),
    switches: [
      {
        part: 'lon',
        ...words(large, t('common:display.larger'), t('common:display.usualLetters')),
        display: displayOf(!large, strong),
      },
      {
        part: 'dam',
        ...words(strong, t('common:display.contrast'), t('common:display.usualContrast')),
        display: displayOf(large, !strong),
      },
    ],
  };
}

function words(on: boolean, turnOn: string, turnOff: string): { label: string; opposite: string } {
  return on ? { label: turnOff, opposite: turnOn } : { label: turnOn, opposite: turnOff };
}

function displayOf(large: boolean, strong: boolean): Display {
  if (large) return strong ? 'lon.dam' : 'lon';
  return strong ? 'dam' : '';
}
