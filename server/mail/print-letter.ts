/** A written letter as plain text and as HTML that twenty-year-old mail programs show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import type { Translate } from '../i18n';
import type { WrittenLetter } from './write-letter';

export interface PrintedLetter {
  readonly text: string;
  readonly html: string;
}

/** A printer over the folder of views. */
export function letterPrinter(
  viewsFolder: string,
): (letter: WrittenLetter, t: Translate) => PrintedLetter {
  const filename = join(viewsFolder, 'mail', 'letter.ejs');
  const template = ejs.compile(readFileSync(filename, 'utf8'), { filename, root: viewsFolder });
  return (letter, t) => ({
    text: asText(letter, t),
    html: template({ ...letter, addressParts: breakable(letter.button.href), t }),
  });
}

/** An address in parts between which a narrow screen may break it. */
function breakable(address: string): readonly string[] {
  return address.match(/.{1,16}/g) ?? [];
}

function asText(letter: WrittenLetter, t: Translate): string {
  const { greeting, paragraphs, button, notes, organisation, unsubscribeHref } = letter;
  const stop = unsubscribeHref === '' ? [] : [`${t('mail:unsubscribe')}: ${unsubscribeHref}`];
  const blocks = [greeting, ...paragraphs, `${button.label}: ${button.href}`, ...notes];
  return `${[...blocks, organisation, ...stop].join('\n\n')}\n`;
}
