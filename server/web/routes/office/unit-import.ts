/** A sheet of units: the form, the check, and the word that it waits for. */
import { startImport } from '../../../actions/imports/apply-import';
import { confirmUnits } from '../../../actions/units/confirm-units';
import { prepareUnits } from '../../../actions/units/prepare-units';
import { UNIT_COLUMNS } from '../../../actions/units/unit-sheet';
import { UNIT_CELLS, type UnitCell } from '../../../domain/units/unit-cells';
import { SHEET_LIMITS } from '../../../sheets/sheet';
import { paths } from '../../paths';
import { page, redirect, type Reply } from '../../staff/reply';
import {
  NOTHING_CHANGES,
  type StaffPost,
  type StaffRequest,
  type StaffRoute,
} from '../../staff/staff-route';
import { tableFault, UPLOAD_FIELD, uploadFault } from '../../view-models/office/imports/upload';
import { unitImportPage, type UnitImportInput } from '../../view-models/office/units/import';
import type { Web } from '../../web';
import { registryContext } from './registry-of';

const TITLES = Object.fromEntries(
  UNIT_CELLS.map((cell) => [cell, UNIT_COLUMNS[cell].names[0]]),
) as Record<UnitCell, string>;

export function unitImportRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.unitImport.pattern,
      right: 'units.edit',
      handle: (request) => show(web, request, {}),
    },
    {
      method: 'post',
      path: office.unitImport.pattern,
      right: 'units.edit',
      audit: NOTHING_CHANGES,
      upload: { field: UPLOAD_FIELD, maxBytes: SHEET_LIMITS.bytes },
      handle: (request) => check(web, request),
    },
    {
      method: 'post',
      path: office.unitImportConfirmed.pattern,
      right: 'units.edit',
      audit: 'units.imported',
      handle: (request) => confirm(web, request),
    },
  ];
}

async function check(web: Web, request: StaffPost): Promise<Reply> {
  const { file, fileTooLarge, actor } = request;
  const words = request.context();
  if (!file) return show(web, request, { error: uploadFault(words, fileTooLarge) });
  const returnTo = paths.office.units.to();
  const checked = await prepareUnits(web.deps, { account: actor.account, file, returnTo });
  if (!checked.ok) return show(web, request, { error: tableFault(words, checked.error) });
  return show(web, request, { checked: checked.value });
}

async function confirm(web: Web, request: StaffPost): Promise<Reply> {
  const { act, actor, params, context } = request;
  const id = params.import ?? '';
  const confirmed = await confirmUnits(web.deps, act, { id, account: actor.account });
  if (confirmed.ok) {
    startImport(web.deps, id);
    return redirect(paths.office.importProgress.to(id));
  }
  const refusal = context().t(`units:import.refused.${confirmed.error}`);
  const wasDecided = confirmed.error === 'decided';
  const progressHref = wasDecided ? paths.office.importProgress.to(id) : '';
  return show(web, request, { refusal, progressHref });
}

type Shown = Pick<UnitImportInput, 'checked' | 'error' | 'progressHref' | 'refusal'>;

async function show(web: Web, request: StaffRequest, shown: Shown): Promise<Reply> {
  const context = await registryContext(web, request);
  const model = unitImportPage({ ...context, titles: TITLES, ...shown });
  const isWrong =
    shown.error !== undefined ||
    shown.refusal !== undefined ||
    (shown.checked?.plan.faults.length ?? 0) > 0;
  return page('office/units/import', model, isWrong ? 422 : 200);
}
