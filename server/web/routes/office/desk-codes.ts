/** Giving a desk another code, and taking a code out of use: each asks first, since neither is undone. */
import { replaceCode, retireDesk } from '../../../actions/desks/retire-desk';
import { isActive } from '../../../domain/campaign/desk';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { deskAnchor } from '../../view-models/office/desks/list';
import { deskStepPage } from '../../view-models/office/desks/pages';
import type { Web } from '../../web';
import { deskOf, desksContext, outOfUse } from './desk-of';

export function deskCodeRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.deskReplaced.pattern,
      right: 'desks.edit',
      handle: (request) => ask(web, request, 'replace'),
    },
    {
      method: 'post',
      path: office.deskReplaced.pattern,
      right: 'desks.edit',
      audit: 'desk.replaced',
      handle: (request) => replace(web, request),
    },
    {
      method: 'get',
      path: office.deskRetired.pattern,
      right: 'desks.edit',
      handle: (request) => ask(web, request, 'retire'),
    },
    {
      method: 'post',
      path: office.deskRetired.pattern,
      right: 'desks.edit',
      audit: 'desk.retired',
      handle: (request) => retire(web, request),
    },
  ];
}

async function ask(web: Web, request: StaffRequest, step: 'replace' | 'retire'): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk) return notFound();
  if (!isActive(desk)) return outOfUse(web, request, desk);
  const context = await desksContext(web, request);
  return page('office/desks/step', deskStepPage({ ...context, desk, step }));
}

async function replace(web: Web, request: StaffPost): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk) return notFound();
  const replaced = await replaceCode(web.deps, request.act, desk);
  if (!replaced.ok) return outOfUse(web, request, desk);
  const place = `${paths.office.desks.to()}#${deskAnchor(replaced.value)}`;
  return redirect(place, 'desks:done.replaced');
}

async function retire(web: Web, request: StaffPost): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk) return notFound();
  const retired = await retireDesk(web.deps, request.act, desk);
  if (!retired.ok) return outOfUse(web, request, desk);
  return redirect(paths.office.desks.to(), 'desks:done.retired');
}
