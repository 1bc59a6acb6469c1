/** What the models of the monitoring pages are written with: names of groups, units and desks, and numbers. */
import type { Monitoring } from '../../../../actions/monitoring/read-monitoring';
import type { Desk } from '../../../../domain/campaign/desk';
import type { GroupId } from '../../../../domain/definition/pack';
import { localise } from '../../../../domain/text';
import { unitOn } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import type { PageContext } from '../../frame';
import { officeWords, type OfficeWords } from '../words';
import { words, type FigureCell } from './figure-table';

export interface MonitoringWords extends OfficeWords {
  /** The name of a unit on the campaign's day; its code where the registry has none. */
  readonly unit: (code: string) => string;
  readonly unitHref: (code: string) => string;
  readonly desk: (desk: Desk) => string;
  /** `G5`, the head of a column. */
  readonly short: (id: GroupId) => string;
}

/** The words of one campaign's monitoring. */
export function monitoringWords(
  context: PageContext,
  { opened, registry }: Pick<Monitoring, 'opened' | 'registry'>,
): MonitoringWords {
  const office = officeWords(context, opened);
  const { id, unitsOn } = opened.campaign;
  return {
    ...office,
    unit: (code) => {
      const unit = unitOn(registry, code, unitsOn);
      return unit ? office.say(unit.name) : office.t('monitoring:unknownUnit', { code });
    },
    unitHref: (code) => paths.office.unitResults.to(id, code),
    desk: ({ name }) => localise(name, office.locale),
    short: (group) => group,
  };
}

/** A group that heads a row, by its code alone in a chart. */
export function groupCell(id: GroupId, { group }: Pick<OfficeWords, 'group'>): FigureCell {
  return words(group(id), '', id);
}

/** Where changes are told, and the state that a page shows; null while nothing can change. */
export interface LiveModel {
  readonly href: string;
  readonly version: string;
}

/** Pages of a campaign that takes answers keep themselves up to date. */
export function liveModel({
  opened,
  state,
  version,
}: Pick<Monitoring, 'opened' | 'state' | 'version'>): LiveModel | null {
  if (state !== 'open') return null;
  return { href: paths.office.changes.to(opened.campaign.id), version };
}
