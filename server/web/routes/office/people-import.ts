/** A list of people from a file: the form, its template, the check, and the word that it waits for. */
import { startImport } from '../../../actions/imports/apply-import';
import { confirmPeople } from '../../../actions/people/confirm-people';
import { PEOPLE_COLUMNS } from '../../../actions/people/people-sheet';
import { preparePeople } from '../../../actions/people/prepare-people';
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
import { tableFault, UPLOAD_FIELD, uploadFault } from '../../view-models/office/imports/upload';
import type { PeopleContext } from '../../view-models/office/people/frame';
import { peopleImportPage, type PeopleImportInput } from '../../view-models/office/people/import';
import { templateSheets } from '../../view-models/office/people/template-sheet';
import type { Web } from '../../web';
import { peopleContext } from './people-of';

export function peopleImportRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.peopleImport.pattern,
      right: 'people.edit',
      handle: async (request) => {
        const context = await peopleContext(web, request);
        return context ? show(context, { skipListed: false }) : notFound();
      },
    },
    {
      method: 'get',
      path: office.peopleTemplate.pattern,
      right: 'people.edit',
      handle: (request) => sendTemplate(web, request),
    },
    {
      method: 'post',
      path: office.peopleImport.pattern,
      right: 'people.edit',
      audit: NOTHING_CHANGES,
      upload: { field: UPLOAD_FIELD, maxBytes: SHEET_LIMITS.bytes },
      handle: (request) => check(web, request),
    },
    {
      method: 'post',
      path: office.peopleConfirm.pattern,
      right: 'people.edit',
      audit: 'people.imported',
      handle: (request) => confirm(web, request),
    },
  ];
}

async function sendTemplate(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const columns = Object.values(PEOPLE_COLUMNS).map(({ names }) => names[0]);
  const content = await writeXlsx(templateSheets(context, columns));
  return download({ name: 'danh-sach-mau.xlsx', type: 'xlsx', content });
}

async function check(web: Web, request: StaffPost): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { form, file, fileTooLarge, actor } = request;
  const skipListed = form.has('boQua');
  if (!file) return show(context, { skipListed, error: uploadFault(context, fileTooLarge) }, 422);
  const { opened } = context;
  const returnTo = paths.office.people.to(opened.campaign.id);
  const asked = { opened, account: actor.account, file, skipListed, returnTo };
  const checked = await preparePeople(web.deps, asked);
  if (!checked.ok) {
    return show(context, { skipListed, error: tableFault(context, checked.error) }, 422);
  }
  const wrong = checked.value.checked.problems.length > 0;
  return show(context, { skipListed, checked: checked.value }, wrong ? 422 : 200);
}

async function confirm(web: Web, request: StaffPost): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { params, actor, act } = request;
  const id = params.import ?? '';
  const { opened } = context;
  const decided = await confirmPeople(web.deps, act, { opened, id, account: actor.account });
  if (!decided.ok) {
    const refusal = context.t(`people:confirmRefused.${decided.error}`);
    const progressHref = decided.error === 'decided' ? paths.office.importProgress.to(id) : '';
    return show(context, { skipListed: false, refusal, progressHref }, 422);
  }
  startImport(web.deps, id);
  return redirect(paths.office.importProgress.to(id));
}

function show(
  context: PeopleContext,
  state: Omit<PeopleImportInput, keyof PeopleContext>,
  status = 200,
): Reply {
  return page('office/people/import', peopleImportPage({ ...context, ...state }), status);
}
