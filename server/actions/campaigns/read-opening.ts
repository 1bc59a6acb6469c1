/** Gathers what the checks before opening look at. */
import { assessedUnits } from '../../domain/campaign/assessed-units';
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { isActive, type Desk } from '../../domain/campaign/desk';
import type { Finding } from '../../domain/campaign/finding';
import { checkOpening } from '../../domain/campaign/opening';
import type { GroupId } from '../../domain/definition/pack';
import type { Unit } from '../../domain/units/unit';
import type { Deps } from '../../deps';

export interface Opening {
  readonly findings: readonly Finding[];
  /** Desks that opening gives doors to. */
  readonly desks: readonly Desk[];
}

type OpeningDeps = Pick<Deps, 'store' | 'definitions' | 'participation' | 'clock'>;

/** What opening the draft today would find and do. */
export async function readOpening(
  { store, definitions, participation, clock }: OpeningDeps,
  { campaign, pack }: OpenedCampaign,
): Promise<Opening> {
  const units = await store.units.all();
  const desks = desksWithin(await store.desks.list(), assessedUnits(units, campaign));
  const invitations = new Map<GroupId, number>();
  for (const { group, invited } of await participation.read(campaign.id)) {
    invitations.set(group, (invitations.get(group) ?? 0) + invited);
  }
  const findings = checkOpening({
    campaign,
    pack,
    packOffered: (await definitions.find(campaign.packId)) !== undefined,
    units,
    desks,
    invitations,
    quotas: await store.quotas.list(campaign.id),
    today: clock.today(),
  });
  return { findings, desks };
}

function desksWithin(desks: readonly Desk[], units: readonly Unit[]): readonly Desk[] {
  const codes = new Set(units.map(({ code }) => code));
  return desks.filter((desk) => isActive(desk) && codes.has(desk.unit));
}
