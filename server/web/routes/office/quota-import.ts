/** Quotas from a file: the form, its template, the check, and the word that it waits for. */
import { confirmQuotas } from '../../../actions/campaigns/confirm-quotas';
import { prepareQuotas, QUOTA_COLUMNS } from '../../../actions/campaigns/prepare-quotas';
import { startImport } from '../../../actions/imports/apply-import';
import { SHEET_LIMITS } from '../../../sheets/sheet';
import { writeXlsx } from '../../../sheets/write-xlsx';
import { paths } from '../../paths';
import { download, notFound, page, redirect, type Reply } from '../../staff/reply';
import {
  NOTHING_CHANGES,
  type StaffPost,
  type StaffRequest,
  type StaffRoute,
} from '../../staff/staff-route';
import { isEditable, type CampaignContext } from '../../view-models/office/campaigns/frame';
import {
  quotaImportPage,
  quotaTemplateSheets,
  sourceWords,
  type QuotaImportInput,
} from '../../view-models/office/campaigns/quota-import';
import { tableFault, UPLOAD_FIELD, uploadFault } from '../../view-models/office/imports/upload';
import type { Web } from '../../web';
import {
  campaignContext,
  changing,
  CONFLICT,
  preparing,
  showRefusal,
  UNPROCESSABLE,
} from './campaign-of';

export function quotaImportRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    preparing(office.quotaImport.pattern, async (request) => {
      const context = await campaignContext(web, request);
      return context && isEditable(context) ? show(context, {}) : notFound();
    }),
    preparing(office.quotaTemplate.pattern, (request) => sendTemplate(web, request)),
    {
      method: 'post',
      path: office.quotaImport.pattern,
      right: 'campaigns.edit',
      audit: NOTHING_CHANGES,
      upload: { field: UPLOAD_FIELD, maxBytes: SHEET_LIMITS.bytes },
      handle: (request) => check(web, request),
    },
    changing(office.quotaConfirm.pattern, 'quotas.imported', (request) => confirm(web, request)),
  ];
}

async function sendTemplate(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  const columns = Object.values(QUOTA_COLUMNS).map(({ names }) => names[0]);
  const content = await writeXlsx(quotaTemplateSheets(context, columns));
  return download({ name: 'chi-tieu-mau.xlsx', type: 'xlsx', content });
}

async function check(web: Web, request: StaffPost): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  if (!isEditable(context)) return showRefusal(web, request, 'wrong-state');
  const { file, fileTooLarge, actor } = request;
  if (!file) return show(context, { error: uploadFault(context, fileTooLarge) }, UNPROCESSABLE);
  const { opened } = context;
  const checked = await prepareQuotas(web.deps, {
    opened,
    account: actor.account,
    file,
    sources: sourceWords(web.translatorFor),
    returnTo: paths.office.quotas.to(opened.campaign.id),
  });
  if (!checked.ok)
    return show(context, { error: tableFault(context, checked.error) }, UNPROCESSABLE);
  const status = checked.value.problems.length > 0 ? UNPROCESSABLE : 200;
  return show(context, { checked: checked.value }, status);
}

async function confirm(web: Web, request: StaffPost): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (!context) return notFound();
  const { params, actor, act } = request;
  const id = params.import ?? '';
  const campaign = context.opened.campaign.id;
  const decided = await confirmQuotas(web.deps, act, { campaign, id, account: actor.account });
  if (decided.ok) {
    startImport(web.deps, id);
    return redirect(paths.office.importProgress.to(id));
  }
  const { error } = decided;
  if (error === 'wrong-state') return showRefusal(web, request, error);
  const refusal = context.t(`campaigns:quotaConfirmRefused.${error}`);
  const progressHref = error === 'decided' ? paths.office.importProgress.to(id) : '';
  return show(context, { refusal, progressHref }, CONFLICT);
}

function show(
  context: CampaignContext,
  state: Omit<QuotaImportInput, keyof CampaignContext>,
  status = 200,
): Reply {
  const model = quotaImportPage({ ...context, ...state });
  return page('office/campaigns/quota-import', model, status);
}
