/** What the pages of desks start from: the desk of the address, if it is within reach. */
import { reaches } from '../../../domain/access/rights';
import type { Desk } from '../../../domain/campaign/desk';
import { page, type Reply } from '../../staff/reply';
import type { StaffRequest } from '../../staff/staff-route';
import { retiredDeskPage } from '../../view-models/office/desks/pages';
import type { DesksContext } from '../../view-models/office/desks/words';
import type { Web } from '../../web';

const CONFLICT = 409;

/** What every page of desks is made from. */
export async function desksContext(
  { deps }: Web,
  { context, today }: StaffRequest,
): Promise<DesksContext> {
  return {
    ...context(),
    registry: await deps.store.units.all(),
    campaigns: await deps.campaigns.list(),
    today,
    baseUrl: deps.config.baseUrl,
  };
}

/** The desk of the address; undefined when there is none, or none that this account may see. */
export async function deskOf(
  { deps }: Web,
  { params, scope }: StaffRequest,
): Promise<Desk | undefined> {
  const desk = await deps.store.desks.find((params.desk ?? '').toLowerCase());
  return desk && reaches(scope, desk.unit) ? desk : undefined;
}

/** A desk whose code is out of use is not changed any more; `desk` may have been read before it was. */
export async function outOfUse(web: Web, request: StaffRequest, desk: Desk): Promise<Reply> {
  const now = (await web.deps.store.desks.find(desk.code)) ?? desk;
  const model = retiredDeskPage({ ...(await desksContext(web, request)), desk: now });
  return page('office/desks/out-of-use', model, CONFLICT);
}
