/** Every worked example of every shipped pack: the author's hand computation against the program. */
import { formatProblem } from '../../server/definitions/definition-problem';
import { loadPacks } from '../../server/definitions/load-packs';
import { runExample } from '../../server/domain/definition/run-example';
import { PACKS_FOLDER } from '../../server/score-file/find-pack';

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
