import { join } from 'node:path';
import { findPack, PACKS_FOLDER } from '../../server/score-file/find-pack';

test('a pack is found by its id or by the path to its folder', async () => {
  const folder = join(PACKS_FOLDER, 'cchc-huyen-2024');
  expect(await findPack('cchc-huyen-2024')).toBe(folder);
  expect(await findPack(folder)).toBe(folder);
});

test.each(['khong-co', '..', '', 'units', '/etc'])('"%s" is no pack', async (name) => {
  expect(await findPack(name)).toBeUndefined();
});
