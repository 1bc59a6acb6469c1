/**
 * Letters of invitation, a page a person. The file is made while it is sent: a page is drawn when the one
 * before has been taken, so that thousands of them need the memory of a few, and other requests their turn.
 */
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Translate } from '../i18n';
import { addLetter, type Letter, type LetterTerms } from './letter-page';
import { newPdf } from './paper';

/**
 * A PDF of all letters in their order; an error of the source ends the stream with it.
 * @param t words of the language that the letters are in
 */
export function letters(
  people: Iterable<Letter> | AsyncIterable<Letter>,
  terms: LetterTerms,
  t: Translate,
): Readable {
  return Readable.from(pages(people, terms, t), { objectMode: false });
}

async function* pages(
  people: Iterable<Letter> | AsyncIterable<Letter>,
  terms: LetterTerms,
  t: Translate,
): AsyncGenerator<Buffer> {
  const pdf = newPdf(t('documents:letter.file', { survey: terms.survey }), t('documents:language'));
  for await (const letter of people) {
    addLetter(pdf, letter, terms, t);
    yield* ready(pdf);
    await setImmediate();
  }
  pdf.end();
  for await (const chunk of pdf) yield chunk as Buffer;
}

/** What has been written so far. */
function* ready(pdf: Readable): Generator<Buffer> {
  for (;;) {
    const chunk = pdf.read() as Buffer | null;
    if (chunk === null) return;
    yield chunk;
  }
}
