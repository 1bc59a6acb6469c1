/** What is printed for desks: QR codes, and posters of one desk or of a whole unit. */
import { buffer } from 'node:stream/consumers';
import { listDesks } from '../../../actions/desks/list-desks';
import { reaches } from '../../../domain/access/rights';
import { isActive, type Desk } from '../../../domain/campaign/desk';
import type { DeskPoster } from '../../../documents/desk-poster';
import { deskPosters } from '../../../documents/desk-posters';
import { PAPERS, type Paper } from '../../../documents/paper';
import { qrPng } from '../../../documents/qr-png';
import { qrSvg } from '../../../documents/qr-svg';
import { paths } from '../../paths';
import { download, notFound, type Reply } from '../../staff/reply';
import type { StaffRequest, StaffRoute } from '../../staff/staff-route';
import { deskPoster } from '../../view-models/office/desks/poster';
import { deskAddress, type DesksContext } from '../../view-models/office/desks/words';
import type { Web } from '../../web';
import { deskOf, desksContext } from './desk-of';

export function deskPaperRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.deskQr.pattern,
      right: 'desks.read',
      handle: (request) => sendCode(web, request, 'svg', qrSvg),
    },
    {
      method: 'get',
      path: office.deskQrPng.pattern,
      right: 'desks.read',
      handle: (request) => sendCode(web, request, 'png', qrPng),
    },
    {
      method: 'get',
      path: office.deskPoster.pattern,
      right: 'desks.read',
      handle: async (request) => {
        const desk = await deskOf(web, request);
        return desk ? sendPosters(web, request, [desk], desk.code) : notFound();
      },
    },
    {
      method: 'get',
      path: office.unitPosters.pattern,
      right: 'desks.read',
      handle: async (request) => {
        const { unit = '' } = request.params;
        if (!reaches(request.scope, unit)) return notFound();
        const desks = (await listDesks(web.deps)).filter((desk) => desk.unit === unit);
        return sendPosters(web, request, desks, unit);
      },
    },
  ];
}

/** The code as a picture; the SVG is also what the pages show. A code out of use is not printed again. */
async function sendCode(
  web: Web,
  request: StaffRequest,
  type: 'svg' | 'png',
  draw: (address: string) => Promise<string | Buffer>,
): Promise<Reply> {
  const desk = await deskOf(web, request);
  if (!desk || !isActive(desk)) return notFound();
  const content = await draw(deskAddress(web.deps.config.baseUrl, desk));
  return download({ name: `qr-${desk.code}.${type}`, type, content, inline: type === 'svg' });
}

async function sendPosters(
  web: Web,
  request: StaffRequest,
  desks: readonly Desk[],
  name: string,
): Promise<Reply> {
  const paper = paperOf(request.params.paper);
  const active = desks.filter(isActive);
  if (!paper || active.length === 0) return notFound();
  const context = await desksContext(web, request);
  const words = { vi: web.translatorFor('vi'), en: web.translatorFor('en') };
  const posters = await Promise.all(active.map((desk) => posterOf(web, desk, context)));
  const content = await buffer(deskPosters(posters, paper, words));
  return download({ name: `ap-phich-${name}-${paper}.pdf`, type: 'pdf', content });
}

async function posterOf({ deps }: Web, desk: Desk, context: DesksContext): Promise<DeskPoster> {
  const times = await Promise.all(
    desk.doors.map(async (door) => [door, await deps.fillingTimes.shown(door)] as const),
  );
  const byDoor = new Map(times);
  return deskPoster(desk, context, (door) => byDoor.get(door));
}

function paperOf(text: string | undefined): Paper | undefined {
  return (Object.keys(PAPERS) as Paper[]).find((paper) => paper === text);
}
