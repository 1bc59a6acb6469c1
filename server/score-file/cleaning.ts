/** The note for data cleaning: what a person should look up in the paper ballots. */
import type { Translate } from '../i18n';
import { placeOf } from './problems';
import type { Cleaning } from './response-rows';

/** Lines of the note; none when there is nothing to look up. */
export function cleaningLines(t: Translate, { spoilt, dropped, screenedOut }: Cleaning): string[] {
  const more = spoilt.count - spoilt.listed.length;
  const lines = [
    ...(spoilt.count > 0
      ? [
          `  ${t('score-file:cleaning.spoilt', { cells: spoilt.count })}`,
          ...spoilt.listed.map((cell) => `    ${placeOf(t, cell)}`),
          ...(more > 0 ? [`    ${t('score-file:cleaning.more', { cells: more })}`] : []),
        ]
      : []),
    ...(dropped > 0 ? [`  ${t('score-file:cleaning.dropped', { answers: dropped })}`] : []),
    ...(screenedOut > 0
      ? [`  ${t('score-file:cleaning.screenedOut', { rows: screenedOut })}`]
      : []),
  ];
  return lines.length > 0 ? [t('score-file:cleaning.title'), ...lines] : [];
}
