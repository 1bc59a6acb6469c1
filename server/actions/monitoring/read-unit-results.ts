/** One unit's figures beside the median of its kind; no other unit's name or figure leaves this file. */
import { stateOn, type CampaignState, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { Day } from '../../domain/day';
import type { Group } from '../../domain/definition/pack';
import { publish, type Publication } from '../../domain/disclosure/publish';
import { unitFigures, type UnitFigure } from '../../domain/monitoring/unit-figures';
import type { ShownCount } from '../../domain/monitoring/unit-release';
import { existsOn, unitOn, type Unit } from '../../domain/units/unit';
import type { Deps } from '../../deps';
import type { UnitResultShelf, UnitView } from './unit-result-shelf';

export interface UnitResults {
  readonly opened: OpenedCampaign;
  readonly state: CampaignState;
  readonly today: Day;
  readonly unit: Unit;
  /** Units of its kind that have answers, its own among them. */
  readonly peers: number;
  readonly view: UnitView;
  readonly publication: Publication;
  /** Groups that can have answered about the unit, with what of their answers is in the figures. */
  readonly counts: readonly { readonly group: Group; readonly shown: ShownCount }[];
  readonly figures: readonly UnitFigure[];
  /** Other campaigns that have opened, the latest first, in which the unit existed. */
  readonly others: readonly OpenedCampaign[];
}

const NOTHING: ShownCount = { responses: 0 };

/** Undefined where there is no such campaign or unit, or the campaign has never opened. */
export async function readUnitResults(
  deps: Deps,
  shelf: UnitResultShelf,
  question: { readonly campaign: string; readonly unit: string; readonly view: UnitView },
): Promise<UnitResults | undefined> {
  const opened = await deps.campaigns.open(question.campaign);
  if (!opened || opened.campaign.stage === 'draft') return undefined;
  const registry = await deps.store.units.all();
  const unit = unitOn(registry, question.unit, opened.campaign.unitsOn);
  if (!unit) return undefined;
  const today = deps.clock.today();
  const state = stateOn(opened.campaign, today);
  const kind = registry.filter(
    (one) => one.kind === unit.kind && existsOn(one, opened.campaign.unitsOn),
  );
  const published = await shelf.read(
    opened,
    question.view,
    kind.map(({ code }) => code),
  );
  const own = published.get(unit.code);
  const publication = own?.publication ?? publish(opened.pack, new Map(), { closed: true });
  return {
    opened,
    state,
    today,
    unit,
    peers: published.size,
    view: question.view,
    publication,
    counts: groupsAbout(opened, unit).map((group) => ({
      group,
      shown: own?.counts.get(group.id) ?? NOTHING,
    })),
    figures: unitFigures(
      publication,
      [...published.values()].map((one) => one.publication),
    ),
    others: await othersWith(deps, opened, unit),
  };
}

/** The campaign with the latest closing day that has opened and knows the unit. */
export async function latestCampaignOf(
  deps: Pick<Deps, 'campaigns' | 'store'>,
  unit: string,
): Promise<string | undefined> {
  const registry = await deps.store.units.all();
  const found = (await deps.campaigns.list()).find(
    ({ campaign }) =>
      campaign.stage !== 'draft' && unitOn(registry, unit, campaign.unitsOn) !== undefined,
  );
  return found?.campaign.id;
}

/** Groups that assess the administration as a whole say nothing of a single unit below it. */
function groupsAbout({ campaign, pack }: OpenedCampaign, unit: Unit): readonly Group[] {
  return pack.groups.filter(
    ({ id, assesses }) =>
      campaign.groups.includes(id) && (assesses === 'unit' || unit.code === campaign.rootUnit),
  );
}

async function othersWith(
  deps: Pick<Deps, 'campaigns'>,
  opened: OpenedCampaign,
  unit: Unit,
): Promise<readonly OpenedCampaign[]> {
  const campaigns = await deps.campaigns.list();
  return campaigns.filter(
    ({ campaign }) =>
      campaign.id !== opened.campaign.id &&
      campaign.stage !== 'draft' &&
      existsOn(unit, campaign.unitsOn),
  );
}
