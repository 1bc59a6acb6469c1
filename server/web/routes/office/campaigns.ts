/** A campaign from its first draft to opening. */
import { copyAsDraft } from '../../../actions/campaigns/copy-campaign';
import { createDraft } from '../../../actions/campaigns/create-draft';
import { editDraft } from '../../../actions/campaigns/edit-draft';
import { openCampaign } from '../../../actions/campaigns/open-campaign';
import { readOpening } from '../../../actions/campaigns/read-opening';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import {
  draftAsTyped,
  draftErrors,
  typedDraft,
} from '../../view-models/office/campaigns/draft-fields';
import type { CampaignContext } from '../../view-models/office/campaigns/frame';
import {
  openingPage,
  TICKED_FIELD,
  type OpeningInput,
} from '../../view-models/office/campaigns/opening';
import {
  newCampaignPage,
  settingsPage,
  type SentDraft,
} from '../../view-models/office/campaigns/settings';
import { usualNotice } from '../../view-models/office/campaigns/usual-notice';
import type { Web } from '../../web';
import {
  campaignContext,
  changing,
  CONFLICT,
  preparing,
  seenCampaign,
  showRefusal,
  showSetup,
  UNPROCESSABLE,
  viewing,
} from './campaign-of';

const NOTHING_WRONG: ReadonlyMap<string, string> = new Map();
/** Days that a new campaign keeps personal data, unless something else is typed. */
const USUAL_DAYS = '90';

export function campaignRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    preparing(office.newCampaign.pattern, (request) => showNew(web, request, emptyDraft())),
    changing(office.newCampaign.pattern, 'campaign.created', (request) => create(web, request)),
    viewing(office.campaignSetup.pattern, (request) => showSetup(web, request)),
    preparing(office.campaignSettings.pattern, (request) => showSettings(web, request)),
    changing(office.campaignSettings.pattern, 'campaign.changed', (request) => save(web, request)),
    viewing(office.campaignOpening.pattern, (request) => showOpening(web, request)),
    changing(office.campaignOpening.pattern, 'campaign.opened', (request) => open(web, request)),
    changing(office.campaignCopy.pattern, 'campaign.copied', (request) => copy(web, request)),
  ];
}

async function copy({ deps }: Web, { params, act }: StaffPost): Promise<Reply> {
  const copied = await copyAsDraft(deps, act, params.campaign ?? '');
  if (!copied.ok) return notFound();
  return redirect(paths.office.campaignSettings.to(copied.value.id), 'campaigns:done.copied');
}

function emptyDraft(): SentDraft {
  const form = { text: () => '', all: () => [] };
  const typed = { ...typedDraft(form, undefined), personalDataDays: USUAL_DAYS };
  return { typed, errors: NOTHING_WRONG };
}

async function showNew(
  { deps }: Web,
  { context }: StaffRequest,
  sent: SentDraft,
  status = 200,
): Promise<Reply> {
  const packs = (await deps.definitions.list()).map(({ pack }) => pack);
  const registry = await deps.store.units.all();
  const model = newCampaignPage({ ...context(), packs, registry, sent });
  return page('office/campaigns/new', model, status);
}

async function create(web: Web, request: StaffPost): Promise<Reply> {
  const typed = typedDraft(request.form, undefined);
  const created = await createDraft(web.deps, request.act, {
    typed,
    noticeFor: (basis) => usualNotice(web.translatorFor, basis),
  });
  if (created.ok) {
    return redirect(paths.office.campaignSettings.to(created.value.id), 'campaigns:done.created');
  }
  const errors = draftErrors(created.error, request.context().t);
  return showNew(web, request, { typed, errors }, UNPROCESSABLE);
}

async function showSettings(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  if (context.state !== 'draft')
    return redirect(paths.office.campaignSetup.to(context.opened.campaign.id));
  const { campaign, pack } = context.opened;
  const sent = { typed: draftAsTyped(campaign, pack), errors: NOTHING_WRONG };
  return settings(web, context, { sent });
}

async function settings(
  { deps }: Web,
  context: CampaignContext,
  state: Omit<Parameters<typeof settingsPage>[0], keyof CampaignContext | 'packs'>,
  status = 200,
): Promise<Reply> {
  const packs = (await deps.definitions.list()).map(({ pack }) => pack);
  return page('office/campaigns/settings', settingsPage({ ...context, packs, ...state }), status);
}

async function save(web: Web, request: StaffPost): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  const typed = typedDraft(request.form, context.opened.pack);
  const saved = await editDraft(web.deps, request.act, { ...seenCampaign(request), typed });
  if (saved.ok) {
    const changed = typed.packId === context.opened.campaign.packId ? 'saved' : 'packChanged';
    const next = changed === 'saved' ? 'campaignSetup' : 'campaignSettings';
    return redirect(paths.office[next].to(saved.value.id), `campaigns:done.${changed}`);
  }
  const { error } = saved;
  if (error.kind === 'invalid') {
    const errors = draftErrors(error.problems, context.t);
    return settings(web, context, { sent: { typed, errors } }, UNPROCESSABLE);
  }
  if (error.reason !== 'changed') return showRefusal(web, request, error.reason);
  const sent = { typed, errors: NOTHING_WRONG };
  return settings(web, context, { sent, refused: error.reason }, CONFLICT);
}

async function showOpening(
  web: Web,
  request: StaffRequest,
  state: Pick<OpeningInput, 'refused' | 'ticked'> = {},
  status = 200,
): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  if (context.state !== 'draft')
    return redirect(paths.office.campaignSetup.to(context.opened.campaign.id));
  const { findings, desks } = await readOpening(web.deps, context.opened);
  const model = openingPage({ ...context, findings, desks: desks.length, ...state });
  return page('office/campaigns/opening', model, status);
}

async function open(web: Web, request: StaffPost): Promise<Reply> {
  const ticked = request.form.all(TICKED_FIELD);
  const opened = await openCampaign(web.deps, request.act, { ...seenCampaign(request), ticked });
  if (opened.ok) {
    return redirect(paths.office.campaignSetup.to(opened.value.id), 'campaigns:done.opened');
  }
  const { error } = opened;
  if (error.kind === 'findings') return showOpening(web, request, { ticked }, UNPROCESSABLE);
  if (error.reason !== 'changed') return showRefusal(web, request, error.reason);
  return showOpening(web, request, { ticked, refused: error.reason }, CONFLICT);
}
