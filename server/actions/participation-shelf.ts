/**
 * Who has answered: invited and answered people by group and own unit, exactly, from indexed counts that
 * are made again only where something has changed. Claims are made inside announced changes of the
 * group's partitions; the list of invited people has a count of its changes.
 */
import type { InvitationChannel } from '../domain/campaign/invitation';
import type { GroupId } from '../domain/definition/pack';
import type { Participation } from '../store/contracts/invitations';
import type { PartitionEntry } from '../store/contracts/partitions';
import type { Store } from '../store/store';
import type { KnownPartitions, PartitionShelf } from './partition-shelf';

interface Invited {
  readonly roster: number;
  /** Own unit → invited people. */
  readonly units: ReadonlyMap<string, number>;
}

interface Answered {
  readonly roster: number;
  readonly claims: string;
  /** Own unit → people who have not answered. */
  readonly unanswered: ReadonlyMap<string, number>;
}

/** The state of a group's list of people and of the claims in it. */
interface Version {
  readonly roster: number;
  /** Absent while a change is announced: then nothing is kept. */
  readonly claims: string | undefined;
}

export class ParticipationShelf {
  private readonly invited = new Map<string, Invited>();
  private readonly answered = new Map<string, Answered>();

  private readonly claims = new Map<string, Claims>();

  constructor(
    private readonly store: Pick<Store, 'participation' | 'counters'>,
    private readonly partitions: PartitionShelf,
  ) {}

  /** Groups in the order of their codes, own units in each; groups without invited people have none. */
  async read(campaign: string): Promise<readonly Participation[]> {
    const rosters = await this.store.counters.list(campaign, 'roster');
    const claims = this.claimsOf(campaign, await this.partitions.read(campaign));
    const rows: Participation[] = [];
    for (const { group, count } of rosters.toSorted((a, b) => (a.group < b.group ? -1 : 1))) {
      const version = { roster: count, claims: claims.version(group) };
      rows.push(...(await this.group(campaign, group, version)));
    }
    return rows;
  }

  private claimsOf(campaign: string, known: KnownPartitions): Claims {
    const claims = this.claims.get(campaign) ?? new Claims();
    this.claims.set(campaign, claims);
    claims.follow(known);
    return claims;
  }

  private async group(
    campaign: string,
    group: GroupId,
    version: Version,
  ): Promise<readonly Participation[]> {
    const units = await this.invitedIn(campaign, group, version);
    const unanswered = await this.unansweredIn(campaign, group, version, [...units.keys()]);
    return [...units].map(([unit, invited]) => ({
      group,
      unit,
      invited,
      answered: Math.max(0, invited - (unanswered.get(unit) ?? 0)),
    }));
  }

  private async invitedIn(
    campaign: string,
    group: GroupId,
    { roster }: Version,
  ): Promise<ReadonlyMap<string, number>> {
    const key = `${campaign}|${group}`;
    const kept = this.invited.get(key);
    if (kept?.roster === roster) return kept.units;
    const { participation } = this.store;
    const codes = await participation.units(campaign, group);
    const counts = await Promise.all(
      codes.map((unit) => participation.countInvited(campaign, group, unit)),
    );
    const units = new Map(codes.map((unit, index) => [unit, counts[index] ?? 0]));
    this.invited.set(key, { roster, units });
    return units;
  }

  private async unansweredIn(
    campaign: string,
    group: GroupId,
    { roster, claims }: Version,
    units: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const key = `${campaign}|${group}`;
    const kept = this.answered.get(key);
    if (claims !== undefined && kept?.claims === claims && kept.roster === roster) {
      return kept.unanswered;
    }
    const { participation } = this.store;
    const counts = await Promise.all(
      units.map((unit) => participation.countUnanswered(campaign, group, unit)),
    );
    const unanswered = new Map(units.map((unit, index) => [unit, counts[index] ?? 0]));
    if (claims !== undefined) this.answered.set(key, { roster, claims, unanswered });
    return unanswered;
  }
}

/** Follows the partitions in which answers of invited people are counted. */
class Claims {
  private readonly groups = new Map<GroupId, Map<string, PartitionEntry>>();
  private mark = 0;

  follow(known: KnownPartitions): void {
    for (const key of known.changedSince(this.mark)) {
      const entry = known.get(key);
      if (!entry || !isAnsweredByLink(entry)) continue;
      const { group } = entry.partition;
      const entries = this.groups.get(group) ?? new Map<string, PartitionEntry>();
      this.groups.set(group, entries.set(key, entry));
    }
    this.mark = known.mark;
  }

  /** Moves with every claim of the group's people; undefined while one may be under way. */
  version(group: GroupId): string | undefined {
    let sum = 0;
    const entries = this.groups.get(group) ?? new Map<string, PartitionEntry>();
    for (const { version, openIntents } of entries.values()) {
      if (openIntents.length > 0) return undefined;
      sum += version;
    }
    return `${entries.size}:${sum}`;
  }
}

const CHANNELS: Readonly<Record<InvitationChannel, true>> = { link: true, sample: true };

function isAnsweredByLink({ partition: { channel } }: PartitionEntry): boolean {
  return channel in CHANNELS;
}
