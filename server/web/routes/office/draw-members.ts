/** The people of a draw, and the reasons why some of them give no answer. */
import { readMembers } from '../../../actions/draw/read-draw';
import { recordNonResponses } from '../../../actions/draw/record-non-responses';
import { NON_RESPONSES } from '../../../domain/draw/member';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRoute } from '../../staff/staff-route';
import { withQuery } from '../../view-models/frame';
import {
  memberQuery,
  readMemberFilter,
  type MemberFilter,
} from '../../view-models/office/draw/member-filter';
import {
  membersPage,
  REASON_FIELD,
  type MembersInput,
} from '../../view-models/office/draw/members';
import { PICK_FIELD } from '../../view-models/office/draw/pick-table';
import type { Web } from '../../web';
import { drawContext, type DrawContext } from './draw';

export function drawMemberRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.drawMembers.pattern,
      right: 'people.read',
      handle: async (request) => {
        const context = await drawContext(web, request);
        if (context?.draw.state !== 'drawn') return notFound();
        return show(
          web,
          context,
          readMemberFilter((name) => request.query[name] ?? ''),
        );
      },
    },
    {
      method: 'post',
      path: office.drawMembers.pattern,
      right: 'people.edit',
      audit: 'draw.non-response-recorded',
      handle: (request) => record(web, request),
    },
  ];
}

async function record(web: Web, request: StaffPost): Promise<Reply> {
  const context = await drawContext(web, request);
  if (context?.draw.state !== 'drawn') return notFound();
  const { form, act } = request;
  const { opened, draw, t } = context;
  const filter = readMemberFilter((name) => form.text(name));
  const picked = form.all(PICK_FIELD);
  const typed = form.text(REASON_FIELD);
  const reason = NON_RESPONSES.find((known) => known === typed);
  const errors = new Map<string, string>();
  if (picked.length === 0) errors.set(PICK_FIELD, t('draw:members.pickNobody'));
  if (!reason) errors.set(REASON_FIELD, t('draw:members.noReason'));
  const again = (): Promise<Reply> => show(web, context, filter, { picked, reason: typed, errors });
  if (!reason || errors.size > 0) return again();
  const recorded = await recordNonResponses(web.deps, act, {
    opened,
    draw,
    invitations: picked,
    reason,
  });
  if (!recorded.ok) {
    errors.set(PICK_FIELD, t('draw:members.nothingLeft'));
    return again();
  }
  const address = paths.office.drawMembers.to(opened.campaign.id, draw.id);
  return redirect(withQuery(address, memberQuery(filter)), 'draw:done.recorded');
}

async function show(
  { deps }: Web,
  context: DrawContext,
  filter: MemberFilter,
  failed?: Pick<MembersInput, 'picked' | 'reason' | 'errors'>,
): Promise<Reply> {
  const rows = await readMembers(deps, context.draw, {
    ...(filter.stratum !== '' && { stratum: filter.stratum }),
    ...(filter.state !== '' && { state: filter.state }),
  });
  const sent = failed ?? { picked: [], reason: '', errors: new Map() };
  const model = membersPage({ ...context, filter, rows, ...sent });
  return page('office/draw/members', model, failed ? 422 : 200);
}
