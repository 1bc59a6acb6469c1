/**
 * The figures of single units. Who may see the whole campaign sees them live; a unit's own viewers see the
 * days before, let out in steps that no single answer can be read off. What has not changed is not scored again.
 */
import { isOver, stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { GroupId, Pack } from '../../domain/definition/pack';
import type { Publication } from '../../domain/disclosure/publish';
import { publishPart, withheldIn, type Withheld } from '../../domain/disclosure/publish-parts';
import type { GroupTallies } from '../../domain/disclosure/withhold';
import {
  releaseUnit,
  withoutHeldBack,
  type ShownCount,
  type VersionedTally,
} from '../../domain/monitoring/unit-release';
import type { Deps } from '../../deps';
import { UNDATED } from '../campaign-counts';

/** `live` for all that was acknowledged but through personal links, `released` for what a unit's viewers see. */
export type UnitView = 'live' | 'released';

export interface UnitPublication {
  readonly publication: Publication;
  readonly counts: ReadonlyMap<GroupId, ShownCount>;
}

interface Part {
  readonly tallies: GroupTallies;
  readonly counts: ReadonlyMap<GroupId, ShownCount>;
}

interface Released {
  readonly signature: string;
  readonly tallies: GroupTallies;
}

interface Published {
  readonly tallies: GroupTallies;
  readonly withheld: string;
  readonly closed: boolean;
  readonly publication: Publication;
}

export class UnitResultShelf {
  private readonly released = new Map<string, Released>();
  private readonly published = new Map<string, Published>();

  constructor(private readonly deps: Pick<Deps, 'tallies' | 'clock'>) {}

  /** The figures of those of the units that have answers, by code; all others are looked at for disclosure. */
  async read(
    opened: OpenedCampaign,
    view: UnitView,
    units: readonly string[],
  ): Promise<ReadonlyMap<string, UnitPublication>> {
    const closed = isOver(stateOn(opened.campaign, this.deps.clock.today()));
    const parts = await this.parts(opened, closed ? 'closed' : view);
    const tallies = new Map([...parts].map(([unit, part]) => [unit, part.tallies]));
    const withheld = withheldIn(opened.pack, tallies);
    const key = `${opened.campaign.id}|${view}`;
    return new Map(
      units.flatMap((unit) => {
        const part = parts.get(unit);
        if (!part) return [];
        const state = { tallies: part.tallies, closed };
        const publication = this.publish(opened.pack, `${key}|${unit}`, state, withheld.get(unit));
        return [[unit, { publication, counts: part.counts }] as const];
      }),
    );
  }

  private async parts(
    opened: OpenedCampaign,
    view: UnitView | 'closed',
  ): Promise<ReadonlyMap<string, Part>> {
    const axis = view === 'live' ? 'dated-unit' : 'unit';
    const { partitions, units } = await this.deps.tallies.byUnit(opened, axis);
    if (view !== 'released') {
      return new Map(
        [...units]
          .filter(([unit]) => unit !== UNDATED)
          .map(([unit, tallies]) => [unit, { tallies, counts: all(tallies) }]),
      );
    }
    const threshold = opened.pack.disclosure.minimumBase;
    const byUnit = new Map<string, VersionedTally[]>([...units.keys()].map((unit) => [unit, []]));
    for (const { partition, count, version } of partitions) {
      byUnit.get(partition.unit)?.push({ partition, tally: count.tally, version });
    }
    return new Map(
      [...units].map(([unit, whole]) => {
        const own = byUnit.get(unit) ?? [];
        const release = releaseUnit(own, this.deps.clock.today(), threshold);
        const key = `${opened.campaign.id}|${unit}`;
        const kept = this.released.get(key);
        const tallies =
          kept?.signature === release.signature
            ? kept.tallies
            : withoutHeldBack(whole, release.heldBack);
        this.released.set(key, { signature: release.signature, tallies });
        return [unit, { tallies, counts: release.counts }];
      }),
    );
  }

  private publish(
    pack: Pack,
    key: string,
    { tallies, closed }: { readonly tallies: GroupTallies; readonly closed: boolean },
    withheld?: Withheld,
  ): Publication {
    const names = [...(withheld ?? [])].join();
    const kept = this.published.get(key);
    if (kept?.tallies === tallies && kept.withheld === names && kept.closed === closed) {
      return kept.publication;
    }
    const publication = publishPart(pack, tallies, { closed }, withheld);
    this.published.set(key, { tallies, withheld: names, closed, publication });
    return publication;
  }
}

function all(tallies: GroupTallies): ReadonlyMap<GroupId, ShownCount> {
  return new Map([...tallies].map(([group, { responses }]) => [group, { responses }]));
}
