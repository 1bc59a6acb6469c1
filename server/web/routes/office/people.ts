/** The invited people of a campaign: the list, and each of them. */
import {
  addPerson,
  changePerson,
  isFixed,
  removePerson,
  type EditFailure,
} from '../../../actions/people/edit-people';
import { findPeople, withMails } from '../../../actions/people/find-people';
import type { ListedPerson } from '../../../domain/people/reach';
import type { TypedPerson } from '../../../domain/people/read-person';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import {
  NOTHING_CHANGES,
  type StaffPost,
  type StaffRequest,
  type StaffRoute,
} from '../../staff/staff-route';
import { readPeopleFilter, type PeopleFilter } from '../../view-models/office/people/filter';
import type { PeopleContext } from '../../view-models/office/people/frame';
import { peopleListPage } from '../../view-models/office/people/list';
import {
  addPersonPage,
  changePersonPage,
  type SentPerson,
} from '../../view-models/office/people/person';
import { personErrors, typedPerson } from '../../view-models/office/people/person-fields';
import type { Web } from '../../web';
import { listedPerson, peopleContext } from './people-of';

const NOTHING_WRONG = { errors: new Map<string, string>() };

export function peopleRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.people.pattern,
      right: 'people.read',
      handle: (request) => showList(web, request, readPeopleFilter(idOf(request), request.query)),
    },
    {
      method: 'post',
      path: office.peopleSearch.pattern,
      right: 'people.read',
      audit: NOTHING_CHANGES,
      handle: (request) => {
        const { form } = request;
        const kept = Object.fromEntries(form.names().map((name) => [name, form.text(name)]));
        return showList(web, request, readPeopleFilter(idOf(request), kept, form.text('ten')));
      },
    },
    ...personRoutes(web),
  ];
}

function personRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.personAdded.pattern,
      right: 'people.edit',
      handle: async (request) => {
        const context = await peopleContext(web, request);
        if (!context) return notFound();
        const sent = { ...NOTHING_WRONG, typed: typedPerson((name) => request.query[name] ?? '') };
        return page('office/people/person', addPersonPage({ ...context, sent }));
      },
    },
    {
      method: 'post',
      path: office.personAdded.pattern,
      right: 'people.edit',
      audit: 'person.added',
      handle: (request) => add(web, request),
    },
    {
      method: 'get',
      path: office.person.pattern,
      right: 'people.edit',
      handle: (request) => showPerson(web, request, NOTHING_WRONG),
    },
    {
      method: 'post',
      path: office.person.pattern,
      right: 'people.edit',
      audit: 'person.changed',
      handle: (request) => change(web, request),
    },
    {
      method: 'post',
      path: office.personRemoved.pattern,
      right: 'people.edit',
      audit: 'person.removed',
      handle: (request) => remove(web, request),
    },
  ];
}

async function showList(web: Web, request: StaffRequest, filter: PeopleFilter): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { deps } = web;
  const { invitations } = deps.store;
  const { campaign } = filter.question.filter;
  const [found, invited, unanswered, issued] = await Promise.all([
    findPeople(deps, filter.question),
    invitations.count({ campaign }),
    invitations.count({ campaign, answered: false }),
    invitations.count({ campaign, issued: true }),
  ]);
  const counts = { invited, answered: invited - unanswered, issued };
  return page('office/people/list', peopleListPage({ ...context, filter, found, counts }));
}

async function add(web: Web, request: StaffPost): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { opened } = context;
  const typed = typedPerson((name) => request.form.text(name));
  const added = await addPerson(web.deps, request.act, { opened, typed });
  if (added.ok) return redirect(paths.office.people.to(opened.campaign.id), 'people:done.added');
  const sent = asSent(context, typed, added.error);
  return page('office/people/person', addPersonPage({ ...context, sent }), 422);
}

async function change(web: Web, request: StaffPost): Promise<Reply> {
  const context = await peopleContext(web, request);
  const listed = context && (await listedPerson(web, context.opened, invitationOf(request)));
  if (!listed) return notFound();
  const { opened } = context;
  const { invitation } = listed;
  const typed = typedPerson((name) => request.form.text(name));
  const changed = await changePerson(web.deps, request.act, { opened, invitation, typed });
  if (!changed.ok) return showPerson(web, request, asSent(context, typed, changed.error), 422);
  return redirect(paths.office.people.to(opened.campaign.id), 'people:done.changed');
}

async function remove(web: Web, request: StaffPost): Promise<Reply> {
  const context = await peopleContext(web, request);
  const listed = context && (await listedPerson(web, context.opened, invitationOf(request)));
  if (!listed) return notFound();
  const { opened } = context;
  const { invitation } = listed;
  const removed = await removePerson(web.deps, request.act, { opened, invitation });
  if (removed.ok)
    return redirect(paths.office.people.to(opened.campaign.id), 'people:done.removed');
  return showPerson(web, request, asSent(context, asTyped(listed), removed.error), 422);
}

async function showPerson(
  web: Web,
  request: StaffRequest,
  sent: Omit<SentPerson, 'typed'> & Partial<SentPerson>,
  status = 200,
): Promise<Reply> {
  const context = await peopleContext(web, request);
  const listed = context && (await listedPerson(web, context.opened, invitationOf(request)));
  if (!listed) return notFound();
  const { invitation } = listed;
  const [row] = await withMails(web.deps, [listed]);
  const model = changePersonPage({
    ...context,
    sent: { typed: asTyped(listed), ...sent },
    invitation,
    mail: row?.mail ?? 'none',
    fixed: isFixed(invitation),
  });
  return page('office/people/person', model, status);
}

function asSent({ t }: PeopleContext, typed: TypedPerson, failure: EditFailure): SentPerson {
  return failure.kind === 'invalid'
    ? { typed, errors: personErrors(failure.problems, t) }
    : { typed, ...NOTHING_WRONG, refusal: t(`people:refused.${failure.reason}`) };
}

function asTyped({ invitation: { group, unit }, person }: ListedPerson): TypedPerson {
  const { name = '', email = '', phone = '', title = '' } = person ?? {};
  return { group, unit, name, email, phone, title };
}

function idOf({ params }: StaffRequest): string {
  return params.campaign ?? '';
}

function invitationOf({ params }: StaffRequest): string {
  return params.invitation ?? '';
}
