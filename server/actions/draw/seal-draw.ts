/** Fixes list, sizes and seed, so that whom the seed will choose can no longer be influenced by anybody. */
import { isOver, stateOn, type Campaign } from '../../domain/campaign/campaign';
import { readSizes, type SizeFault } from '../../domain/draw/read-sizes';
import { sealText } from '../../domain/draw/seal-text';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { seal } from '../../seal';
import type { StoredDraw } from '../../store/contracts/draws';
import type { Act } from '../audit/act';
import { DRAW_HASHES, newSeed } from './draw-hashes';
import { readFrame } from './draw-list';
import { seedPurpose } from './seed-purpose';

export const SEAL_REFUSALS = ['changed', 'over'] as const;

/**
 * `sizes`: by `stratumKey`, or none where nobody would be drawn; `changed`: somebody else has sealed or
 * given up the list meanwhile; `over`: answering has ended.
 */
export type SealFailure =
  | { readonly kind: 'sizes'; readonly faults: ReadonlyMap<string, SizeFault> }
  | { readonly kind: (typeof SEAL_REFUSALS)[number] };

/**
 * Seals a listed draw. The audit log gets two lines: the draw, and the seal's hash, which together with
 * the published file proves list, sizes and seed of this moment.
 * @param typed sizes as text by `stratumKey`
 */
export async function sealDraw(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  act: Act,
  input: {
    readonly campaign: Campaign;
    readonly draw: StoredDraw;
    readonly typed: ReadonlyMap<string, string>;
  },
): Promise<Result<StoredDraw, SealFailure>> {
  const { campaign, draw, typed } = input;
  const today = deps.clock.today();
  if (isOver(stateOn(campaign, today))) return err({ kind: 'over' });
  if (draw.state !== 'listed') return err({ kind: 'changed' });
  const sizes = readSizes(draw.strata, typed);
  if (!sizes.ok) return err({ kind: 'sizes', faults: sizes.error });
  const seed = newSeed();
  const sized = { ...draw, strata: sizes.value, commitment: DRAW_HASHES.ofBytes(seed) };
  const hash = DRAW_HASHES.ofText(sealText(sized, await readFrame(deps, draw.id)));
  await act.record({ kind: 'draw', id: draw.id }, ['list', 'seed', 'sizes']);
  await act.record({ kind: 'draw-seal', id: hash });
  const sealed: StoredDraw = {
    ...draw,
    revision: draw.revision + 1,
    state: 'sealed',
    strata: sizes.value,
    seal: { on: today, commitment: sized.commitment, hash },
    sealedSeed: seal(deps.keys.ofCampaign.get(campaign.id), seedPurpose(draw.id), seed),
  };
  return (await deps.store.draws.replace(sealed)) ? ok(sealed) : err({ kind: 'changed' });
}
