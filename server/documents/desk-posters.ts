/** Posters as files: of one desk, or of all desks of a unit, a page each. */
import { Readable } from 'node:stream';
import { addDeskPoster, type DeskPoster, type PosterWords } from './desk-poster';
import { newPdf, type Paper } from './paper';

/** A PDF with a page for each desk. @throws RangeError when there is none. */
export function deskPosters(
  posters: readonly DeskPoster[],
  paper: Paper,
  words: PosterWords,
): Readable {
  const [first] = posters;
  if (!first) throw new RangeError('a file of posters needs a desk');
  const title = posters.length === 1 ? first.desk : first.organisation;
  const pdf = newPdf(words.vi('documents:poster.file', { title }), 'vi');
  for (const poster of posters) addDeskPoster(pdf, poster, paper, words);
  pdf.end();
  return pdf;
}
