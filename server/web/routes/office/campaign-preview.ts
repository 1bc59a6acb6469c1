/** The forms on trial: filled in, checked as always, and stored nowhere. */
import type { Answers } from '../../../domain/answers/answers';
import { checkFilling } from '../../../domain/answers/check-filling';
import { readAnswers } from '../../../domain/answers/read-answers';
import { noticeOn } from '../../../domain/campaign/campaign';
import type { Form } from '../../../domain/form/form';
import { LOCALES } from '../../../i18n';
import { paths } from '../../paths';
import { notFound, page, type Reply } from '../../staff/reply';
import {
  NOTHING_CHANGES,
  type StaffPost,
  type StaffRequest,
  type StaffRoute,
} from '../../staff/staff-route';
import {
  FORM_LANGUAGE,
  previewListPage,
  previewPage,
  type Trial,
} from '../../view-models/office/campaigns/preview';
import type { CampaignContext } from '../../view-models/office/campaigns/frame';
import { usualNotice } from '../../view-models/office/campaigns/usual-notice';
import type { Web } from '../../web';
import { readSubmission } from '../read-submission';
import { campaignContext, UNPROCESSABLE } from './campaign-of';

export function campaignPreviewRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.preview.pattern,
      right: 'campaigns.read',
      handle: async (request) => {
        const context = await campaignContext(web, request);
        return context
          ? page('office/campaigns/preview-list', previewListPage(context))
          : notFound();
      },
    },
    {
      method: 'get',
      path: office.groupPreview.pattern,
      right: 'campaigns.read',
      handle: (request) => show(web, request),
    },
    {
      method: 'post',
      path: office.groupPreview.pattern,
      right: 'campaigns.read',
      audit: NOTHING_CHANGES,
      handle: (request) => show(web, request, (form) => tryOut(form, request)),
    },
  ];
}

async function show(
  web: Web,
  request: StaffRequest,
  trialOf?: (form: Form) => Trial,
): Promise<Reply> {
  const context = await campaignContext(web, request);
  const group = request.params.group ?? '';
  if (!context?.opened.campaign.groups.includes(group)) return notFound();
  const form = await web.deps.campaigns.form(context.opened, group);
  const trial = trialOf?.(form);
  const asked = request.query[FORM_LANGUAGE];
  const model = previewPage({
    ...context,
    group,
    form,
    notice: noticeOf(web, context),
    formLanguage: LOCALES.find((locale) => locale === asked) ?? context.locale,
    translatorFor: web.translatorFor,
    ...(trial && { trial }),
  });
  const status = trial?.outcome === 'invalid' ? UNPROCESSABLE : 200;
  return page('office/campaigns/preview', model, status);
}

function tryOut(form: Form, { form: sent }: StaffPost): Trial {
  const fields = Object.fromEntries(sent.names().map((name) => [name, [...sent.all(name)]]));
  const { raw, consent } = readSubmission(fields);
  const answers: Answers = readAnswers(form, raw);
  const checked = checkFilling(form, { raw, consent });
  if (!checked.ok) return { ...checked.error, consent, outcome: 'invalid' };
  const outcome = checked.value.screenedOut ? 'screened-out' : 'accepted';
  return { answers, problems: [], consent, outcome };
}

/** The notice of the day on which the campaign opens, or of today; a draft without one shows the usual words. */
function noticeOf({ translatorFor }: Web, { opened, today }: CampaignContext) {
  const { campaign } = opened;
  const on = today < campaign.opensOn ? campaign.opensOn : today;
  const hasOne = campaign.notices.some(({ from }) => from <= on);
  return hasOne ? noticeOn(campaign, on).notice : usualNotice(translatorFor, 'law91');
}
