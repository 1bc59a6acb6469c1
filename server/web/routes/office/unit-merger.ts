/** Several units, or parts of them, become one. */
import { mergeUnits, type TypedMerger } from '../../../actions/units/merge-units';
import { formatDay } from '../../../domain/day';
import { parseAnyDay } from '../../../domain/units/unit-cells';
import { paths } from '../../paths';
import { page, redirect, type Reply } from '../../staff/reply';
import { SentFields } from '../../staff/sent-fields';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { mergerPage } from '../../view-models/office/units/merger';
import {
  fieldName,
  sentCells,
  SUBORDINATES_FIELD,
  UNDER_FIELD,
} from '../../view-models/office/units/unit-fields';
import type { FormState } from '../../view-models/office/units/unit-form';
import type { Web } from '../../web';
import { registryContext, stateOf } from './registry-of';

export function unitMergerRoutes(web: Web): readonly StaffRoute[] {
  const { unitsMerged } = paths.office;
  return [
    {
      method: 'get',
      path: unitsMerged.pattern,
      right: 'units.edit',
      handle: (request) => {
        const asked = new SentFields(request.query);
        const typed = asked.text(fieldName('from'));
        const isWrong = typed !== '' && parseAnyDay(typed) === undefined;
        const faults = isWrong ? ([{ field: 'from', code: 'bad-day' }] as const) : [];
        return show(web, request, asked, { faults, busy: false });
      },
    },
    {
      method: 'post',
      path: unitsMerged.pattern,
      right: 'units.edit',
      audit: 'unit.merged',
      handle: (request) => merge(web, request),
    },
  ];
}

async function merge(web: Web, request: StaffPost): Promise<Reply> {
  const { form, act } = request;
  const merged = await mergeUnits(web.deps, act, typedMerger(form));
  if (merged.ok) return redirect(paths.office.unit.to(merged.value), 'units:done.merged');
  return show(web, request, form, stateOf(merged.error));
}

async function show(
  web: Web,
  request: StaffRequest,
  sent: SentFields,
  state: FormState,
): Promise<Reply> {
  const typed = typedMerger(sent);
  const model = mergerPage({
    ...(await registryContext(web, request)),
    ...state,
    typed: typed.from === '' ? { ...typed, from: formatDay(request.today) } : typed,
    from: parseAnyDay(typed.from),
    under: sent.text(UNDER_FIELD),
  });
  return page('office/units/merger', model, state.busy || state.faults.length > 0 ? 422 : 200);
}

function typedMerger(sent: SentFields): TypedMerger {
  return {
    from: sent.text(fieldName('from')),
    ending: sent.all(fieldName('ending')),
    giving: sent.all(fieldName('giving')),
    successor: sent.text(fieldName('successor')),
    cells: sentCells(sent),
    subordinates: sent.has(SUBORDINATES_FIELD),
  };
}
