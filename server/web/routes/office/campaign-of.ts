/** What the pages of running a campaign start from, and the page that a refused step comes back to. */
import type { ChangeRefusal, SeenCampaign } from '../../../actions/campaigns/change-campaign';
import { readOpening } from '../../../actions/campaigns/read-opening';
import { hasRight } from '../../../domain/access/rights';
import { stateOn } from '../../../domain/campaign/campaign';
import { notFound, page, type Reply } from '../../staff/reply';
import type {
  StaffAct,
  StaffPost,
  StaffRequest,
  StaffRoute,
  StaffView,
} from '../../staff/staff-route';
import { REVISION_FIELD, type CampaignContext } from '../../view-models/office/campaigns/frame';
import { setupPage, type SetupInput } from '../../view-models/office/campaigns/setup';
import type { Web } from '../../web';

/** Somebody else was faster, or the campaign is no longer where the form thought it was. */
export const CONFLICT = 409;
export const UNPROCESSABLE = 422;

/** A page for everybody who may see campaigns. */
export function viewing(path: string, handle: StaffView['handle']): StaffRoute {
  return { method: 'get', path, right: 'campaigns.read', handle };
}

/** A form for those who run campaigns. */
export function preparing(path: string, handle: StaffView['handle']): StaffRoute {
  return { method: 'get', path, right: 'campaigns.edit', handle };
}

/** A change of a campaign, and the line that the audit log gets of it. */
export function changing(
  path: string,
  audit: StaffAct['audit'],
  handle: StaffAct['handle'],
): StaffRoute {
  return { method: 'post', path, right: 'campaigns.edit', audit, handle };
}

/** The campaign of the address with what every page is made from; undefined when there is none. */
export async function campaignContext(
  { deps }: Web,
  { params, context, today, actor }: StaffRequest,
): Promise<CampaignContext | undefined> {
  const opened = await deps.campaigns.open(params.campaign ?? '');
  if (!opened) return undefined;
  return {
    ...context(opened),
    opened,
    state: stateOn(opened.campaign, today),
    registry: await deps.store.units.all(),
    today,
    editor: hasRight(actor, 'campaigns.edit'),
  };
}

/** The revision that a sent form was filled in from; one that was not sent fits none. */
export function seenCampaign({ params, form }: StaffPost): SeenCampaign {
  const revision = form.text(REVISION_FIELD);
  return { id: params.campaign ?? '', revision: revision === '' ? NaN : Number(revision) };
}

/** The page from which the campaign is run. */
export async function showSetup(
  web: Web,
  request: StaffRequest,
  state: Omit<SetupInput, keyof CampaignContext | 'blocking'> = {},
  status = 200,
): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  const findings =
    context.state === 'draft' ? (await readOpening(web.deps, context.opened)).findings : [];
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  return page('office/campaigns/setup', setupPage({ ...context, blocking, ...state }), status);
}

/** What became of a change that was refused: the setup says why, since its form may make no sense any more. */
export function showRefusal(
  web: Web,
  request: StaffRequest,
  refused: ChangeRefusal,
): Reply | Promise<Reply> {
  return refused === 'unknown' ? notFound() : showSetup(web, request, { refused }, CONFLICT);
}
