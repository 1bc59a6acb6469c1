/** One page on which all pictures of a folder are seen side by side. */
import { fileOf, SCREENS } from './photographer';
import type { Shot } from './shots';

/** The text of the page; names and addresses are our own and need no escaping. */
export function indexPage(shots: readonly Shot[]): string {
  const figures = shots.map((shot) => {
    const pictures = SCREENS.map((screen) => {
      const file = fileOf(shot, screen);
      return `<a href="${file}"><img src="${file}" width="${screen.width / 2}" alt="" loading="lazy"></a>`;
    });
    return `<h2 id="${shot.name}">${shot.name}</h2>\n<p>${shot.address}</p>\n${pictures.join('\n')}`;
  });
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<title>Khảo sát CCHC</title>',
    '<style>body { font: 1rem sans-serif; } img { border: 1px solid gray; vertical-align: top; }</style>',
    ...figures,
    '',
  ].join('\n');
}
