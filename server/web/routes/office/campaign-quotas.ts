/** Quotas: the overview with the calculator, and the table of each group. */
import { makePlan } from '../../../actions/campaigns/plan-quotas';
import { readQuotas } from '../../../actions/campaigns/read-quotas';
import { saveQuotas, type QuotaFailure } from '../../../actions/campaigns/save-quotas';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import type { CampaignContext } from '../../view-models/office/campaigns/frame';
import {
  groupQuotasPage,
  type GroupQuotasInput,
} from '../../view-models/office/campaigns/group-quotas';
import {
  QUOTA_FIELDS,
  quotaErrors,
  sentQuotas,
  type SentQuotas,
} from '../../view-models/office/campaigns/quota-fields';
import {
  PLANNED_GROUPS_FIELD,
  samplingErrors,
  typedSampling,
} from '../../view-models/office/campaigns/quota-plan';
import { quotasPage, type QuotasInput } from '../../view-models/office/campaigns/quotas';
import type { Web } from '../../web';
import {
  campaignContext,
  changing,
  CONFLICT,
  seenCampaign,
  showRefusal,
  UNPROCESSABLE,
  viewing,
} from './campaign-of';

export function campaignQuotaRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    viewing(office.quotas.pattern, (request) => showAll(web, request)),
    changing(office.quotaPlan.pattern, 'quotas.planned', (request) => plan(web, request)),
    viewing(office.groupQuotas.pattern, (request) => showGroup(web, request)),
    changing(office.groupQuotas.pattern, 'quotas.changed', (request) => save(web, request)),
  ];
}

async function showAll(
  web: Web,
  request: StaffRequest,
  state: Pick<QuotasInput, 'typed' | 'errors' | 'refused'> = {},
  status = 200,
): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  const groups = await readQuotas(web.deps, context.opened);
  return page('office/campaigns/quotas', quotasPage({ ...context, groups, ...state }), status);
}

async function plan(web: Web, request: StaffPost): Promise<Reply> {
  const { form, act, context } = request;
  const typed = typedSampling(form);
  const groups = form.all(PLANNED_GROUPS_FIELD);
  const made = await makePlan(web.deps, act, { ...seenCampaign(request), typed, groups });
  if (made.ok) return redirect(paths.office.quotas.to(made.value.id), 'campaigns:done.planned');
  const { error } = made;
  if (error.kind === 'invalid') {
    const errors = samplingErrors(error.problems, context().t);
    return showAll(web, request, { typed, errors }, UNPROCESSABLE);
  }
  if (error.reason !== 'changed') return showRefusal(web, request, error.reason);
  return showAll(web, request, { typed, refused: error.reason }, CONFLICT);
}

async function showGroup(
  web: Web,
  request: StaffRequest,
  state: Pick<GroupQuotasInput, 'typed' | 'errors' | 'refused'> = {},
  status = 200,
): Promise<Reply> {
  const context = await campaignContext(web, request);
  const tables = context ? await readQuotas(web.deps, context.opened) : [];
  const quotas = tables.find(({ group }) => group === request.params.group);
  if (!context || !quotas) return notFound();
  const accounts = await web.deps.store.accounts.list();
  const names = new Map(accounts.map(({ account: { id, name } }) => [id, name]));
  const model = groupQuotasPage({ ...context, quotas, names, ...state });
  return page('office/campaigns/group-quotas', model, status);
}

async function save(web: Web, request: StaffPost): Promise<Reply> {
  const { form, act, params } = request;
  const sent = sentQuotas(form);
  const group = params.group ?? '';
  const saved = await saveQuotas(web.deps, act, { ...seenCampaign(request), group, ...sent });
  if (!saved.ok) return showFailure(web, request, sent, saved.error);
  return redirect(
    paths.office.groupQuotas.to(params.campaign ?? '', group),
    'campaigns:done.quotasSaved',
  );
}

function showFailure(
  web: Web,
  request: StaffPost,
  typed: SentQuotas,
  failure: QuotaFailure,
): Reply | Promise<Reply> {
  const { t }: Pick<CampaignContext, 't'> = request.context();
  switch (failure.kind) {
    case 'invalid': {
      const errors = quotaErrors(failure.problems, typed, t);
      return showGroup(web, request, { typed, errors }, UNPROCESSABLE);
    }
    case 'reason-missing': {
      const errors = new Map([[QUOTA_FIELDS.reason, t('campaigns:groupQuotas.reasonMissing')]]);
      return showGroup(web, request, { typed, errors }, UNPROCESSABLE);
    }
    case 'refused':
      if (failure.reason !== 'changed') return showRefusal(web, request, failure.reason);
      return showGroup(web, request, { typed, refused: failure.reason }, CONFLICT);
  }
}
