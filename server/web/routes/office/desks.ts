/** Desks and their QR codes. */
import { reaches } from '../../../domain/access/rights';
import { qrSvg } from '../../../documents/qr-svg';
import { paths } from '../../paths';
import { download, notFound, page } from '../../staff/reply';
import type { StaffRoute } from '../../staff/staff-route';
import { deskAddress, desksPage } from '../../view-models/office/desks';
import type { Web } from '../../web';

export function deskRoutes({ deps }: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.desks.pattern,
      right: 'desks.read',
      handle: async ({ scope, context }) => {
        const desks = await deps.store.desks.list();
        const model = desksPage({
          ...context(),
          desks: desks.filter(({ unit }) => reaches(scope, unit)),
          registry: await deps.store.units.all(),
          campaigns: await deps.campaigns.list(),
          baseUrl: deps.config.baseUrl,
        });
        return page('office/desks', model);
      },
    },
    {
      method: 'get',
      path: office.deskQr.pattern,
      right: 'desks.read',
      handle: async ({ params, scope }) => {
        const desk = await deps.store.desks.find((params.desk ?? '').toLowerCase());
        if (!desk || !reaches(scope, desk.unit)) return notFound();
        const content = await qrSvg(deskAddress(deps.config.baseUrl, desk));
        return download({ name: `${desk.code}.svg`, type: 'svg', content, inline: true });
      },
    },
  ];
}
