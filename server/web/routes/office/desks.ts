/** The list of desks, and the pages on which one is added or changed. */
import { addDesk, changeDesk, readOfferedDoors } from '../../../actions/desks/edit-desk';
import { listDesks } from '../../../actions/desks/list-desks';
import { hasRight, reaches } from '../../../domain/access/rights';
import { isActive, type Desk } from '../../../domain/campaign/desk';
import { WEEKDAYS } from '../../../domain/campaign/opening-hours';
import type { TypedDesk } from '../../../domain/campaign/read-desk';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { SentFields } from '../../staff/sent-fields';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { DESK_INPUTS, doorOf, typedOf, type SentDesk } from '../../view-models/office/desks/form';
import { desksPage, deskAnchor } from '../../view-models/office/desks/list';
import { addDeskPage, changeDeskPage } from '../../view-models/office/desks/pages';
import type { Web } from '../../web';
import { desksContext, deskOf, outOfUse } from './desk-of';

const BLANK: TypedDesk = {
  name: '',
  nameEn: '',
  fields: '',
  hours: Object.fromEntries(WEEKDAYS.map((day) => [day, ''])) as TypedDesk['hours'],
};

export function deskRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.desks.pattern,
      right: 'desks.read',
      handle: (request) => list(web, request),
    },
    {
      method: 'get',
      path: office.deskAdded.pattern,
      right: 'desks.edit',
      handle: (request) => blank(web, request),
    },
    {
      method: 'post',
      path: office.deskAdded.pattern,
      right: 'desks.edit',
      audit: 'desk.added',
      handle: (request) => add(web, request),
    },
    {
      method: 'get',
      path: office.deskChanged.pattern,
      right: 'desks.edit',
      handle: (request) => show(web, request),
    },
    {
      method: 'post',
      path: office.deskChanged.pattern,
      right: 'desks.edit',
      audit: 'desk.changed',
      handle: (request) => change(web, request),
    },
  ];
}

async function list(web: Web, request: StaffRequest): Promise<Reply> {
  const { actor, scope } = request;
  const desks = (await listDesks(web.deps)).filter(({ unit }) => reaches(scope, unit));
  const context = await desksContext(web, request);
  const mayEdit = hasRight(actor, 'desks.edit');
  return page('office/desks/list', desksPage({ ...context, desks, mayEdit }));
}

/** A new desk is offered everything that runs. */
async function blank(web: Web, request: StaffRequest): Promise<Reply> {
  const offered = await readOfferedDoors(web.deps);
  const doors = offered.flatMap(({ opened, groups }) =>
    groups.map(({ id }) => ({ campaign: opened.campaign.id, group: id })),
  );
  const sent = { unit: request.query[DESK_INPUTS.unit] ?? '', typed: BLANK, doors, faults: [] };
  const context = await desksContext(web, request);
  return page('office/desks/form', addDeskPage({ ...context, offered, sent }));
}

async function add(web: Web, request: StaffPost): Promise<Reply> {
  const sent = readSent(request.form);
  const added = await addDesk(web.deps, request.act, sent);
  if (added.ok) return redirect(listAt(added.value), 'desks:done.added');
  const context = await desksContext(web, request);
  const offered = await readOfferedDoors(web.deps);
  const model = addDeskPage({ ...context, offered, sent: { ...sent, faults: added.error } });
  return page('office/desks/form', model, 422);
}

async function show(web: Web, request: StaffRequest): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk) return notFound();
  if (!isActive(desk)) return outOfUse(web, request, desk);
  const { unit, doors } = desk;
  return form(web, request, desk, { unit, typed: typedOf(desk), doors, faults: [] });
}

async function change(web: Web, request: StaffPost): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk) return notFound();
  const sent = { ...readSent(request.form), unit: desk.unit };
  const changed = await changeDesk(web.deps, request.act, { desk, ...sent });
  if (changed.ok) return redirect(listAt(desk), 'desks:done.changed');
  if (changed.error === 'retired') return outOfUse(web, request, desk);
  return form(web, request, desk, { ...sent, faults: changed.error });
}

async function form(web: Web, request: StaffRequest, desk: Desk, sent: SentDesk): Promise<Reply> {
  const offered = await readOfferedDoors(web.deps);
  const context = await desksContext(web, request);
  const model = changeDeskPage({ ...context, offered, desk, sent });
  return page('office/desks/form', model, sent.faults.length > 0 ? 422 : 200);
}

/** What a form says; a box that was sent twice is one door. */
function readSent(form: SentFields): SentDesk {
  const text = (field: keyof typeof DESK_INPUTS) => form.text(DESK_INPUTS[field]);
  const hours = WEEKDAYS.map((day) => [day, text(day)]);
  return {
    unit: text('unit'),
    typed: {
      name: text('name'),
      nameEn: text('nameEn'),
      fields: text('fields'),
      hours: Object.fromEntries(hours) as TypedDesk['hours'],
    },
    doors: [...new Set(form.all(DESK_INPUTS.doors))].map(doorOf),
    faults: [],
  };
}

function listAt(desk: Pick<Desk, 'code'>): string {
  return `${paths.office.desks.to()}#${deskAnchor(desk)}`;
}
