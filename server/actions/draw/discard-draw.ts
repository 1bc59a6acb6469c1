/** Gives up a list before it is drawn. It stays in sight: whoever seals again and again is seen to do so. */
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { StoredDraw } from '../../store/contracts/draws';
import type { Act } from '../audit/act';

/** Discards a listed or sealed draw and erases its people. `changed`: it is neither any more. */
export async function discardDraw(
  { store }: Pick<Deps, 'store'>,
  act: Act,
  draw: StoredDraw,
): Promise<Result<StoredDraw, 'changed'>> {
  const { sealedSeed, ...rest } = draw;
  const sealed = draw.state === 'sealed' && sealedSeed !== undefined;
  if (draw.state !== 'listed' && !sealed) return err('changed');
  await act.record({ kind: 'draw', id: draw.id }, ['state']);
  const discarded: StoredDraw = { ...rest, revision: draw.revision + 1, state: 'discarded' };
  if (!(await store.draws.replace(discarded))) return err('changed');
  await store.draws.eraseList(draw.id);
  return ok(discarded);
}
