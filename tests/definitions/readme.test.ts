import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALLEST, smallestPaths } from '../support/smallest-pack';

const README = join(__dirname, '..', '..', 'survey-definitions', 'README.md');

describe('survey-definitions/README.md', () => {
  it('shows the smallest pack, file by file, as it is', () => {
    const blocks = readFileSync(README, 'utf8').matchAll(
      /\*\*`([^`]+)`\*\*\n\n```yaml\n(.*?)```/gs,
    );
    const shown = new Map([...blocks].map(([, path = '', yaml = '']) => [path, yaml]));
    expect([...shown.keys()].sort()).toEqual(smallestPaths());
    for (const [path, yaml] of shown) {
      expect([path, yaml]).toEqual([path, readFileSync(join(SMALLEST, path), 'utf8')]);
    }
  });
});
