/** The frame of the draw: a made-up list of dossiers, of which what retention leaves over is kept. */
import type { Campaign } from '../domain/campaign/campaign';
import { defaultSizes } from '../domain/draw/default-sizes';
import type { Draw, DrawStratum, FrameLine } from '../domain/draw/draw';
import { groupBy } from '../domain/draw/group-by';
import { leaveOutRepeats, type ListedRow } from '../domain/draw/left-out';
import { canonicalLine, canonicalList, stratumKey } from '../domain/draw/transaction';
import { DRAW_HASHES, lineNames } from '../actions/draw/draw-hashes';
import type { DemonstrationData } from './demonstration-schema';
import { describeName } from './describe-people';
import { transactionsOf } from './describe-quotas';
import type { SeededRandom } from './seeded-random';

export interface FrameSource {
  readonly campaign: Campaign;
  readonly data: Pick<DemonstrationData, 'plan' | 'draw' | 'people'>;
  readonly key: Buffer;
}

export interface DescribedFrame extends Pick<Draw, 'listHash' | 'leftOut' | 'strata'> {
  /** By their names, which say nothing of the list's order. */
  readonly lines: readonly FrameLine[];
}

/** The frame with the sizes that the campaign's plan gives. */
export function describeFrame(source: FrameSource, random: SeededRandom): DescribedFrame {
  const { campaign, data, key } = source;
  const { kept, leftOut } = leaveOutRepeats(describeList(source, random), () => false);
  const strata = [...groupBy(kept, stratumKey)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ group: first.group, unit: first.unit, population: others.length + 1 }] : [],
    );
  const sizes = defaultSizes(strata, [], campaign.sampling);
  const nameOf = lineNames(key, data.draw.draw.id);
  return {
    listHash: DRAW_HASHES.ofText(canonicalList(kept)),
    leftOut,
    strata: strata.map((stratum): DrawStratum => ({
      ...stratum,
      size: sizes.get(stratumKey(stratum)) ?? 0,
    })),
    lines: kept
      .map((transaction) => ({
        id: nameOf(canonicalLine(transaction)),
        stratum: stratumKey(transaction),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The rows of the file, from line 2 on, since the first is the header. */
function describeList({ campaign, data }: FrameSource, random: SeededRandom): ListedRow[] {
  const { group, listed, repeated, addresses } = data.draw.draw;
  const rows: ListedRow[] = [];
  for (const [unit, population] of transactionsOf({ campaign, data }, { id: group })) {
    for (let left = Math.round(population * listed); left > 0; left -= 1) {
      const before = rows.at(-1);
      const again = before !== undefined && random.chance(repeated);
      const dossier = again ? before.transaction.dossier : dossierOf(rows.length + 1);
      const name = describeName(data.people, random);
      const address = random.pick(addresses);
      rows.push({ line: rows.length + 2, transaction: { dossier, group, unit, name, address } });
    }
  }
  return rows;
}

/** MH stands for minh họa, illustration. */
function dossierOf(number: number): string {
  return `MH-${String(number).padStart(6, '0')}`;
}
