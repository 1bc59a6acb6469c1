/** How many answers are wanted of whom: real arithmetic over populations that are made up. */
import type { Campaign } from '../domain/campaign/campaign';
import type { NewInvitation } from '../domain/campaign/invitation';
import { planQuotas, type PopulationSource, type Quota } from '../domain/campaign/quota';
import type { Group } from '../domain/definition/pack';
import { groupBy } from '../domain/draw/group-by';
import type { DemonstrationData } from './demonstration-schema';

export interface QuotaSource {
  readonly campaign: Campaign;
  readonly groups: readonly Group[];
  readonly data: Pick<DemonstrationData, 'plan'>;
  readonly invitations: readonly { readonly invitation: NewInvitation }[];
}

/** The quotas of every group: invited ones by their lists, the others by the period's transactions. */
export function describeQuotas(source: QuotaSource): readonly Quota[] {
  const { campaign, data } = source;
  return source.groups.flatMap((group) => {
    const margin = data.plan.margins[group.id] ?? campaign.sampling.margin;
    const populations = group.invited ? rosterOf(source, group) : transactionsOf(source, group);
    const quotas = [...populations].map(([unit, population]) => ({
      campaign: campaign.id,
      group: group.id,
      unit,
      population,
      populationSource: sourceOf(group),
      needed: 0,
    }));
    return planQuotas(quotas, { ...campaign.sampling, margin }, [group.id]);
  });
}

/** Transactions of a group by unit: the district's part, and the communes' by their shares. */
export function transactionsOf(
  { campaign, data: { plan } }: Pick<QuotaSource, 'campaign' | 'data'>,
  { id }: Pick<Group, 'id'>,
): ReadonlyMap<string, number> {
  const total = plan.transactions[id] ?? 0;
  const atRoot = Math.round(total * (plan.atRoot[id] ?? 1));
  const shares = Object.entries(plan.units);
  const sum = shares.reduce((before, [, { share }]) => before + share, 0);
  return new Map([
    [campaign.rootUnit, atRoot],
    ...shares.map(
      ([unit, { share }]) => [unit, Math.round(((total - atRoot) * share) / sum)] as const,
    ),
  ]);
}

function rosterOf({ invitations }: QuotaSource, { id }: Group): ReadonlyMap<string, number> {
  const own = invitations.flatMap(({ invitation }) => (invitation.group === id ? invitation : []));
  return new Map([...groupBy(own, ({ unit }) => unit)].map(([unit, all]) => [unit, all.length]));
}

function sourceOf({ invited }: Group): PopulationSource {
  return invited ? 'roster' : 'transactions';
}
