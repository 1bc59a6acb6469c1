/** The registry of units: the tree of a day, its files, and each unit. */
import { isUsed, readUsage } from '../../../actions/units/read-usage';
import { readKinds } from '../../../actions/units/read-kinds';
import { removeUnit } from '../../../actions/units/remove-unit';
import { unitCsv, unitWorkbook } from '../../../actions/units/unit-sheet';
import { hasRight } from '../../../domain/access/rights';
import { formatDay } from '../../../domain/day';
import { parseAnyDay } from '../../../domain/units/unit-cells';
import { paths } from '../../paths';
import { download, notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { registryPage } from '../../view-models/office/units/registry';
import { unitPage } from '../../view-models/office/units/unit';
import type { Web } from '../../web';
import { namedUnit, registryContext } from './registry-of';
import { unitFormRoutes } from './unit-forms';
import { unitImportRoutes } from './unit-import';
import { unitMergerRoutes } from './unit-merger';

export function unitRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  const { deps } = web;
  return [
    {
      method: 'get',
      path: office.units.pattern,
      right: 'units.read',
      handle: (request) => showRegistry(web, request),
    },
    {
      method: 'get',
      path: office.unitWorkbook.pattern,
      right: 'units.read',
      handle: async () => {
        const content = await unitWorkbook(await deps.store.units.all(), await readKinds(deps));
        return download({ name: 'danh-muc-don-vi.xlsx', type: 'xlsx', content });
      },
    },
    {
      method: 'get',
      path: office.unitCsv.pattern,
      right: 'units.read',
      handle: async () => {
        const content = unitCsv(await deps.store.units.all(), await readKinds(deps));
        return download({ name: 'danh-muc-don-vi.csv', type: 'csv', content });
      },
    },
    {
      method: 'get',
      path: office.unit.pattern,
      right: 'units.read',
      handle: (request) => showUnit(web, request),
    },
    {
      method: 'post',
      path: office.unitRemoved.pattern,
      right: 'units.edit',
      audit: 'unit.removed',
      handle: (request) => remove(web, request),
    },
    ...unitFormRoutes(web),
    ...unitMergerRoutes(web),
    ...unitImportRoutes(web),
  ];
}

async function showRegistry(web: Web, request: StaffRequest): Promise<Reply> {
  const { query, today, actor } = request;
  const typed = query.ngay?.trim() ?? '';
  const day = typed === '' ? today : parseAnyDay(typed);
  const model = registryPage({
    ...(await registryContext(web, request)),
    day: day ?? today,
    typedDay: typed === '' ? formatDay(today) : typed,
    dayIsWrong: day === undefined,
    search: query.tim?.trim() ?? '',
    mayEdit: hasRight(actor, 'units.edit'),
  });
  return page('office/units/registry', model, day === undefined ? 422 : 200);
}

async function showUnit(web: Web, request: StaffRequest, refusal?: string): Promise<Reply> {
  const context = await registryContext(web, request);
  const unit = namedUnit(context, request);
  if (!unit) return notFound();
  const usage = await readUsage(web.deps, context.units, unit);
  const model = unitPage({
    ...context,
    unit,
    today: request.today,
    usage,
    isUsed: isUsed(usage),
    mayEdit: hasRight(request.actor, 'units.edit'),
    ...(refusal !== undefined && { refusal }),
  });
  return page('office/units/unit', model, refusal === undefined ? 200 : 422);
}

async function remove(web: Web, request: StaffPost): Promise<Reply> {
  const unit = namedUnit(await registryContext(web, request), request);
  if (!unit) return notFound();
  const removed = await removeUnit(web.deps, request.act, unit);
  if (removed.ok) return redirect(paths.office.units.to(), 'units:done.removed');
  const { t } = request.context();
  return showUnit(
    web,
    request,
    removed.error === 'busy' ? t('units:busy.text') : t('units:fault.in-use'),
  );
}
