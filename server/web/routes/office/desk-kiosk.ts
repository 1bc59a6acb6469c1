/** The tablet at a desk: its address, and opening it here, which ends the session of who does it. */
import { signOut } from '../../../actions/accounts/sign-out';
import { kioskKey } from '../../../actions/kiosk/kiosk-key';
import { isActive } from '../../../domain/campaign/desk';
import { qrSvg } from '../../../documents/qr-svg';
import { clearStaffCookie } from '../../cookies';
import { paths } from '../../paths';
import { download, notFound, page, stream, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { deskKioskPage, kioskAddress } from '../../view-models/office/desks/kiosk';
import type { Web } from '../../web';
import { desksContext, deskOf, outOfUse } from './desk-of';
import { ownerOf } from './owner';

export function deskKioskRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.deskKiosk.pattern,
      right: 'desks.edit',
      handle: (request) => show(web, request),
    },
    {
      method: 'get',
      path: office.deskKioskQr.pattern,
      right: 'desks.edit',
      handle: (request) => sendCode(web, request),
    },
    {
      method: 'post',
      path: office.deskKioskOpened.pattern,
      right: 'desks.edit',
      audit: 'account.signed-out',
      handle: (request) => openHere(web, request),
    },
  ];
}

async function show(web: Web, request: StaffRequest): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk) return notFound();
  if (!isActive(desk)) return outOfUse(web, request, desk);
  const key = kioskKey(web.deps.keys, desk.code);
  const context = await desksContext(web, request);
  return page('office/desks/kiosk', deskKioskPage({ ...context, desk, key }));
}

async function sendCode(web: Web, request: StaffRequest): Promise<Reply> {
  const { deps } = web;
  const desk = await deskOf(web, request);
  if (!desk || !isActive(desk)) return notFound();
  const address = kioskAddress(deps.config.baseUrl, desk, kioskKey(deps.keys, desk.code));
  const content = await qrSvg(address);
  return download({ name: `may-${desk.code}.svg`, type: 'svg', content, inline: true });
}

/** From the kiosk nobody must get back into the office: who opens it here is signed out first. */
async function openHere(web: Web, request: StaffPost): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk) return notFound();
  if (!isActive(desk)) return outOfUse(web, request, desk);
  await signOut(web.deps, request.act, ownerOf(request));
  return stream((_req, res) => {
    clearStaffCookie(res);
    res.redirect(303, paths.kiosk.to(desk.code, kioskKey(web.deps.keys, desk.code)));
    return Promise.resolve();
  });
}
