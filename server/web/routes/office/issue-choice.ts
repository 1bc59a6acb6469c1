/** The form of an issue of links: read, shown again with what is wrong, and whom it means. */
import {
  mayIssue,
  type IssueRefusal,
  type IssueSelection,
} from '../../../actions/people/issue-links';
import { checkTemplate } from '../../../domain/people/message-text';
import { ISSUE_WAYS, type IssueWay } from '../../../domain/people/reach';
import { localise } from '../../../domain/text';
import { notFound, page, type Reply } from '../../staff/reply';
import type { SentFields } from '../../staff/sent-fields';
import type { StaffPost, StaffRequest } from '../../staff/staff-route';
import type { PeopleContext } from '../../view-models/office/people/frame';
import {
  issuePage,
  templateWords,
  usualTemplate,
  type IssueChoice,
} from '../../view-models/office/people/issue';
import type { Web } from '../../web';
import { listedPerson, peopleContext } from './people-of';

/** What is done with a form that is in order. */
export type WithChoice = (
  web: Web,
  request: StaffPost,
  context: PeopleContext,
  choice: IssueChoice,
) => Promise<Reply>;

/** The form as it is at first; for one person when the address names one. */
export async function showNewForm(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { nguoi: invitation = '' } = request.query;
  const template = { words: usual(web, context), plain: false };
  const onlyNew = invitation === '';
  const choice = { by: 'mail', group: '', unit: '', onlyNew, invitation, template } as const;
  return showForm(web, context, choice);
}

/** Reads the form and goes on. @param by the way that the address stands for, whatever the form says */
export async function withChoice(
  web: Web,
  request: StaffPost,
  go: WithChoice,
  by?: IssueWay,
): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { choice, errors } = readChoice(request.form, context, by);
  if (errors.size > 0 || !mayIssue(web.deps, context.opened)) {
    return showForm(web, context, choice, errors, 422);
  }
  return go(web, request, context, choice);
}

/** The form with the reason why nothing was done. */
export function showRefused(
  web: Web,
  context: PeopleContext,
  choice: IssueChoice,
  reason: IssueRefusal,
): Promise<Reply> {
  const errors = new Map([['ai', context.t(`people:issueRefused.${reason}`)]]);
  return showForm(web, context, choice, errors, 422);
}

/** Whom a choice means. */
export function selectionOf({ group, unit, onlyNew, invitation }: IssueChoice): IssueSelection {
  return {
    onlyNew,
    ...(group !== '' && { group }),
    ...(unit !== '' && { unit }),
    ...(invitation !== '' && { invitation }),
  };
}

function readChoice(form: SentFields, { t }: PeopleContext, fixed?: IssueWay) {
  const errors = new Map<string, string>();
  const by = fixed ?? ISSUE_WAYS.find((way) => way === form.text('cach'));
  if (!by) errors.set('cach', t('people:issue.wayMissing'));
  const words = form.text('mau');
  const checked = checkTemplate(words);
  if (by === 'message' && !checked.ok) errors.set('mau', templateWords(checked.error, t));
  const choice: IssueChoice = {
    by: by ?? 'mail',
    group: form.text('nhom'),
    unit: form.text('donVi'),
    onlyNew: form.text('ai') !== 'chuaTraLoi',
    invitation: form.text('nguoi'),
    template: { words: checked.ok ? checked.value : words, plain: form.has('khongDau') },
  };
  return { choice, errors };
}

async function showForm(
  web: Web,
  context: PeopleContext,
  choice: IssueChoice,
  errors: ReadonlyMap<string, string> = new Map(),
  status = 200,
): Promise<Reply> {
  const { invitation } = choice;
  const listed =
    invitation === '' ? undefined : await listedPerson(web, context.opened, invitation);
  if (invitation !== '' && !listed) return notFound();
  const onePerson = listed?.person?.name ?? context.t('people:name.none');
  return page('office/people/issue', issuePage({ ...context, choice, errors, onePerson }), status);
}

function usual(web: Web, { brand, opened }: PeopleContext): string {
  return usualTemplate(web.translatorFor('vi'), {
    organisation: localise(brand.organisation, 'vi'),
    survey: localise(opened.campaign.name, 'vi'),
  });
}
