/** Random draws of a campaign: the list that comes in, and the list of draws. */
import { receiveList, type ListFault } from '../../../actions/draw/receive-list';
import { LIST_LIMITS, TRANSACTION_COLUMNS } from '../../../actions/draw/transaction-sheet';
import { writeXlsx } from '../../../sheets/write-xlsx';
import { paths } from '../../paths';
import { download, notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { drawsPage } from '../../view-models/office/draw/list';
import { transactionTemplate } from '../../view-models/office/draw/template-sheet';
import { UPLOAD_FIELD } from '../../view-models/office/imports/upload';
import type { PeopleContext } from '../../view-models/office/people/frame';
import type { Web } from '../../web';
import { peopleContext } from './people-of';

export function drawListRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.draws.pattern,
      right: 'people.read',
      handle: async (request) => {
        const context = await peopleContext(web, request);
        return context ? show(web, context) : notFound();
      },
    },
    {
      method: 'post',
      path: office.draws.pattern,
      right: 'people.edit',
      audit: 'draw.received',
      upload: { field: UPLOAD_FIELD, maxBytes: LIST_LIMITS.bytes },
      handle: (request) => receive(web, request),
    },
    {
      method: 'get',
      path: office.drawTemplate.pattern,
      right: 'people.edit',
      handle: (request) => sendTemplate(web, request),
    },
  ];
}

async function receive(web: Web, request: StaffPost): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const { file, fileTooLarge, act } = request;
  const { t, opened } = context;
  if (fileTooLarge)
    return show(web, context, { kind: 'sheet', problem: { code: 'file-too-large' } });
  if (!file) return show(web, context, t('imports:upload.missing'));
  const received = await receiveList(web.deps, act, { opened, file });
  if (!received.ok) return show(web, context, received.error);
  return redirect(
    paths.office.draw.to(opened.campaign.id, received.value.id),
    'draw:done.received',
  );
}

async function sendTemplate(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await peopleContext(web, request);
  if (!context) return notFound();
  const columns = Object.values(TRANSACTION_COLUMNS).map(({ names }) => names[0]);
  const content = await writeXlsx(transactionTemplate(context, columns));
  return download({ name: 'danh-sach-giao-dich-mau.xlsx', type: 'xlsx', content });
}

async function show(
  { deps }: Web,
  context: PeopleContext,
  fault?: ListFault | string,
): Promise<Reply> {
  const draws = await deps.store.draws.list(context.opened.campaign.id);
  const model = drawsPage({
    ...context,
    draws,
    limits: LIST_LIMITS,
    ...(fault !== undefined && { fault }),
  });
  return page('office/draw/list', model, fault === undefined ? 200 : 422);
}
