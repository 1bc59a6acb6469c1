/** Every worked example of every shipped pack: the author's hand computation against the program. */
import { join } from 'node:path';
import { formatProblem } from '../../server/definitions/definition-problem';
import { findPack, PACKS_FOLDER } from '../../server/definitions/find-pack';
import { loadPack, loadPacks } from '../../server/definitions/load-packs';
import { runExample } from '../../server/domain/definition/run-example';

test('all agree, and every pack has some', async () => {
  const loaded = await loadPacks(PACKS_FOLDER);
  if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
  expect(loaded.value.length).toBeGreaterThan(0);
  const differences = loaded.value.flatMap(({ pack }) =>
    pack.examples.map((example) => [pack.id, example.title.vi, runExample(pack, example)]),
  );
  expect(differences.filter(([, , found]) => found?.length !== 0)).toEqual([]);
  expect(loaded.value.filter(({ pack }) => pack.examples.length === 0)).toEqual([]);
});

test('a pack is found by its id or by the path to its folder', async () => {
  const folder = join(PACKS_FOLDER, 'cchc-huyen-2024');
  expect(await findPack('cchc-huyen-2024')).toBe(folder);
  expect(await findPack(folder)).toBe(folder);
  expect((await loadPack(folder)).ok).toBe(true);
});

test.each(['khong-co', '..', '', 'units', '/etc'])('"%s" is no pack', async (name) => {
  expect(await findPack(name)).toBeUndefined();
});
