/** The door of a paper or telephone answer that an operator keys in: the same room, entered from the office. */
import { stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { Channel } from '../../domain/campaign/response';
import { findGroup, type Group } from '../../domain/definition/pack';
import { existsOn, type Unit } from '../../domain/units/unit';
import { reaches, type Scope } from '../../domain/access/rights';
import type { Deps } from '../../deps';
import type { Door } from '../open-door';

export const KEYED_CHANNELS = ['paper', 'phone'] as const satisfies readonly Channel[];
export type KeyedChannel = (typeof KEYED_CHANNELS)[number];

/** What lies before the operator: a pile of sheets of one campaign, group, unit and channel. */
export interface Pile {
  readonly campaign: string;
  readonly group: string;
  /** Code of the unit that the sheets assess. */
  readonly unit: string;
  readonly channel: KeyedChannel;
}

/** What a pile may be of: campaigns that are open, their groups, and the units that may be assessed. */
export interface PileChoice {
  readonly opened: OpenedCampaign;
  readonly groups: readonly Group[];
  readonly units: readonly Unit[];
}

/** Piles that somebody may key today. Groups that assess the whole administration have its unit only. */
export async function pileChoices(deps: Deps, scope: Scope): Promise<readonly PileChoice[]> {
  const today = deps.clock.today();
  const all = await deps.campaigns.list();
  const registry = await deps.store.units.all();
  return all
    .filter(({ campaign }) => stateOn(campaign, today) === 'open')
    .map((opened) => choiceIn(opened, registry, scope))
    .filter(({ groups, units }) => groups.length > 0 && units.length > 0);
}

function choiceIn(opened: OpenedCampaign, registry: readonly Unit[], scope: Scope): PileChoice {
  const { campaign, pack } = opened;
  const units = registry.filter(
    (unit) =>
      existsOn(unit, campaign.unitsOn) &&
      reaches(scope, unit.code) &&
      (unit.code === campaign.rootUnit || unit.parent === campaign.rootUnit),
  );
  const groups = pack.groups.filter(
    ({ id, assesses }) =>
      campaign.groups.includes(id) &&
      (assesses === 'unit' || units.some(({ code }) => code === campaign.rootUnit)),
  );
  return { opened, groups, units };
}

/** The door of a pile; undefined when there is no such pile for this scope today. */
export async function openPile(deps: Deps, scope: Scope, pile: Pile): Promise<Door | undefined> {
  const choices = await pileChoices(deps, scope);
  const choice = choices.find(({ opened }) => opened.campaign.id === pile.campaign);
  const group = choice && findGroup(choice.opened.pack, pile.group);
  if (!group || !choice.groups.includes(group)) return undefined;
  if (!choice.units.some(({ code }) => code === pile.unit)) return undefined;
  const { rootUnit } = choice.opened.campaign;
  if (group.assesses === 'root' && pile.unit !== rootUnit) return undefined;
  return {
    id: ['n', pile.campaign, pile.group, pile.unit, pile.channel].join('/'),
    opened: choice.opened,
    group,
    form: await deps.campaigns.form(choice.opened, group.id),
    unit: pile.unit,
    channel: pile.channel,
  };
}
