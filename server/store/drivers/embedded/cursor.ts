import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Doc } from './document';

/** Reads the next page, or gives undefined at the end. */
export type PageReader = () => Promise<Doc[] | undefined>;

/**
 * The part of the driver's FindCursor that Mongoose uses. Between two pages it holds nothing open
 * in the file, so a slow reader never stands in the way of a writer.
 */
export class EmbeddedCursor {
  private page: Doc[] = [];
  private at = 0;
  closed = false;

  constructor(private readonly nextPage: PageReader) {}

  /** The next document, or null at the end. @throws the error of the file. */
  async next(): Promise<Doc | null> {
    while (!this.closed) {
      const doc = this.page[this.at];
      if (doc) {
        this.at += 1;
        return doc;
      }
      const page = await this.nextPage();
      if (!page) await this.close();
      else if (page.length === 0) await nextTurn(); // a long scan must let other requests in
      this.page = page ?? [];
      this.at = 0;
    }
    return null;
  }

  /** Every document left. @throws the error of the file. */
  async toArray(): Promise<Doc[]> {
    const docs = this.page.slice(this.at);
    while (!this.closed) {
      const page = await this.nextPage();
      if (!page) await this.close();
      else {
        for (const doc of page) docs.push(doc);
        await nextTurn();
      }
    }
    return docs;
  }

  /** Forgets the rest. */
  close(): Promise<void> {
    this.closed = true;
    this.page = [];
    return Promise.resolve();
  }

  /** Every document left, one by one. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Doc, void, undefined> {
    for (let doc = await this.next(); doc; doc = await this.next()) yield doc;
  }
}
