import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INKS } from '../../server/documents/paper';
import { ROOT } from '../support/rendering';

test('paper and screen have the same colours', () => {
  const [light = ''] = readFileSync(join(ROOT, 'public/css/tokens.css'), 'utf8').split('@media');
  const { black, white, ...shared } = INKS;
  for (const [name, colour] of Object.entries(shared)) {
    expect(light).toContain(`--${name}: ${colour};`);
  }
  expect([black, white]).toEqual(['#000000', '#ffffff']);
});
