/** The picture beside shared links: as large as messengers ask for, and light. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/rendering';

const image = readFileSync(join(ROOT, 'public', 'img', 'link-preview.png'));

test('is 1200 × 630 and at most 40 KB', () => {
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(image.length).toBeLessThanOrEqual(40 * 1024);
});
