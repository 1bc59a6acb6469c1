/** Reveals the seed of a sealed draw: from here on the list says who is drawn. */
import { isOver, stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import { publishDraw, verifyDraw } from '../../domain/draw/published-draw';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { unseal } from '../../seal';
import type { StoredDraw } from '../../store/contracts/draws';
import type { Act } from '../audit/act';
import { completeDraw } from './complete-draw';
import { DRAW_HASHES } from './draw-hashes';
import { readFrame } from './draw-list';
import { seedPurpose } from './seed-purpose';

/**
 * `broken-seal`: list, sizes or seed are not those that were sealed, so the draw must not be used;
 * `changed`: somebody else has drawn or given up meanwhile; `over`: answering has ended.
 */
export const REVEAL_FAILURES = ['broken-seal', 'changed', 'over'] as const;
export type RevealFailure = (typeof REVEAL_FAILURES)[number];

/** Draws: checks the seal, reveals the seed and invites those whom it chooses. */
export async function revealDraw(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  act: Act,
  { opened, draw }: { readonly opened: OpenedCampaign; readonly draw: StoredDraw },
): Promise<Result<StoredDraw, RevealFailure>> {
  const { campaign } = opened;
  const today = deps.clock.today();
  if (isOver(stateOn(campaign, today))) return err('over');
  const { sealedSeed, ...rest } = draw;
  if (draw.state !== 'sealed' || sealedSeed === undefined) return err('changed');
  const seed = unseal(deps.keys.ofCampaign.get(campaign.id), seedPurpose(draw.id), sealedSeed);
  const drawn: StoredDraw = {
    ...rest,
    revision: draw.revision + 1,
    state: 'drawn',
    drawnOn: today,
    seed,
  };
  const frame = await readFrame(deps, draw.id);
  const checks = verifyDraw(publishDraw(drawn, frame, DRAW_HASHES.keyed(seed)), DRAW_HASHES);
  if (Object.values(checks).includes(false)) return err('broken-seal');
  await act.record({ kind: 'draw', id: draw.id }, ['seed']);
  if (!(await deps.store.draws.replace(drawn))) return err('changed');
  await completeDraw(deps, opened, drawn);
  return ok(drawn);
}
