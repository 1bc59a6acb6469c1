/** Giving invited people their links: a form, what it would do, and the three ways of doing it. */
import { pipeline } from 'node:stream/promises';
import type { Act } from '../../../actions/audit/act';
import { findRecipients, issueLinks, mailLinks } from '../../../actions/people/issue-links';
import { ok } from '../../../domain/result';
import { letters } from '../../../documents/letters';
import { hasCode } from '../../../error-code';
import { randomToken } from '../../../ids';
import { writeXlsx } from '../../../sheets/write-xlsx';
import { paths } from '../../paths';
import { download, page, redirect, stream } from '../../staff/reply';
import { NOTHING_CHANGES, type StaffRoute } from '../../staff/staff-route';
import type { PeopleContext } from '../../view-models/office/people/frame';
import type { IssueChoice } from '../../view-models/office/people/issue';
import { issuePreviewPage } from '../../view-models/office/people/issue-preview';
import { letterTerms, lettersOf } from '../../view-models/office/people/letters';
import { messageSheet } from '../../view-models/office/people/message-sheet';
import type { Web } from '../../web';
import { selectionOf, showNewForm, showRefused, withChoice, type WithChoice } from './issue-choice';

export function issueLinkRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.links.pattern,
      right: 'people.edit',
      handle: (request) => showNewForm(web, request),
    },
    {
      method: 'post',
      path: office.linksPreview.pattern,
      right: 'people.edit',
      audit: NOTHING_CHANGES,
      handle: (request) => withChoice(web, request, preview),
    },
    {
      method: 'post',
      path: office.linksMailed.pattern,
      right: 'people.edit',
      audit: 'links.mailed',
      handle: (request) => withChoice(web, request, mail, 'mail'),
    },
    {
      method: 'post',
      path: office.linksExported.pattern,
      right: 'people.edit',
      audit: 'links.exported',
      handle: (request) => withChoice(web, request, exportMessages, 'message'),
    },
    {
      method: 'post',
      path: office.linksPrinted.pattern,
      right: 'people.edit',
      audit: 'links.printed',
      handle: (request) => withChoice(web, request, print, 'letter'),
    },
  ];
}

const preview: WithChoice = async (web, _request, context, choice) => {
  const { config } = web.deps;
  const asked = { opened: context.opened, selection: selectionOf(choice), by: choice.by };
  const model = issuePreviewPage({
    ...context,
    choice,
    found: await findRecipients(web.deps, asked),
    sampleLink: linkTo(web, randomToken()),
    round: randomToken(),
    ...(config.mail && { mailsPerMinute: config.mail.perMinute }),
  });
  return page('office/people/issue-preview', model);
};

const mail: WithChoice = async (web, { form, act }, context, choice) => {
  const { opened } = context;
  const round = form.text('lan');
  const sending = { opened, selection: selectionOf(choice), round, locale: 'vi' };
  const queued = await mailLinks(web.deps, act, sending);
  if (!queued.ok) return showRefused(web, context, choice, queued.error);
  return redirect(paths.office.people.to(opened.campaign.id), 'people:done.mailed');
};

const exportMessages: WithChoice = async (web, { act }, context, choice) => {
  const issued = await issue(web, act, context, choice);
  if (!issued.ok) return showRefused(web, context, choice, issued.error);
  const content = await writeXlsx([messageSheet(context, choice.template, issued.value)]);
  return download({ name: `${fileName(context, 'tin-nhan')}.xlsx`, type: 'xlsx', content });
};

const print: WithChoice = async (web, { act }, context, choice) => {
  const issued = await issue(web, act, context, choice);
  if (!issued.ok) return showRefused(web, context, choice, issued.error);
  const vi = web.translatorFor('vi');
  const pdf = letters(lettersOf(issued.value, context, vi), letterTerms(context), vi);
  return stream(async (_req, res) => {
    res.attachment(`${fileName(context, 'thu-moi')}.pdf`).type('pdf');
    await pipeline(pdf, res).catch((error: unknown) => {
      // who has gone away does not want the rest
      if (!hasCode(error, 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
    });
  });
};

async function issue(web: Web, act: Act, { opened }: PeopleContext, choice: IssueChoice) {
  const asked = { opened, selection: selectionOf(choice), by: choice.by };
  const issued = await issueLinks(web.deps, act, asked);
  if (!issued.ok) return issued;
  return ok(issued.value.map(({ token, ...to }) => ({ ...to, link: linkTo(web, token) })));
}

function linkTo({ deps }: Web, token: string): string {
  return deps.config.baseUrl + paths.invitation.to(token);
}

function fileName({ opened, today }: PeopleContext, kind: string): string {
  return `${kind}-${opened.campaign.id}-${today}`;
}
