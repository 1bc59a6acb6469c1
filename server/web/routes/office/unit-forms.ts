/** Forms of one unit: added, corrected, renamed from a day on, ended. */
import { addUnit } from '../../../actions/units/add-unit';
import { changeUnit } from '../../../actions/units/change-unit';
import type { EditFailure } from '../../../actions/units/edit-failure';
import { endUnit } from '../../../actions/units/end-unit';
import { renameUnit } from '../../../actions/units/rename-unit';
import type { AuditEvent } from '../../../domain/audit/audit-event';
import type { Result } from '../../../domain/result';
import type { UnitCells } from '../../../domain/units/unit-cells';
import type { Unit } from '../../../domain/units/unit';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { SentFields } from '../../staff/sent-fields';
import type { StaffPost, StaffRoute } from '../../staff/staff-route';
import {
  fieldName,
  sentCells,
  SUBORDINATES_FIELD,
} from '../../view-models/office/units/unit-fields';
import {
  addUnitPage,
  changeUnitPage,
  endUnitPage,
  renameUnitPage,
  type FormState,
  type UnitFormModel,
} from '../../view-models/office/units/unit-form';
import type { RegistryContext } from '../../view-models/office/units/words';
import type { Web } from '../../web';
import { namedUnit, registryContext, stateOf } from './registry-of';

const UNTRIED: FormState = { faults: [], busy: false };

export function unitFormRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.unitAdded.pattern,
      right: 'units.edit',
      handle: async (request) => {
        const cells = sentCells({ text: (name) => request.query[name]?.trim() ?? '' });
        const context = await registryContext(web, request);
        return page('office/units/form', addUnitPage({ ...context, ...UNTRIED, cells }));
      },
    },
    {
      method: 'post',
      path: office.unitAdded.pattern,
      right: 'units.edit',
      audit: 'unit.added',
      handle: (request) => add(web, request),
    },
    ...formOf(web, office.unitChanged.pattern, 'unit.changed', {
      show: (state) => formReply(changeUnitPage(state), state),
      run: ({ act, form }, unit) => changeUnit(web.deps, act, { unit, cells: sentCells(form) }),
      done: 'units:done.changed',
    }),
    ...formOf(web, office.unitRenamed.pattern, 'unit.renamed', {
      show: (state) => formReply(renameUnitPage(state), state),
      run: ({ act, form }, unit) => renameUnit(web.deps, act, { unit, cells: sentCells(form) }),
      done: 'units:done.renamed',
    }),
    ...formOf(web, office.unitEnded.pattern, 'unit.ended', {
      show: (state) => page('office/units/end', endUnitPage(state), statusOf(state)),
      run: ({ act, form }, unit) => endUnit(web.deps, act, { unit, ...sentEnding(form) }),
      done: 'units:done.ended',
    }),
  ];
}

/** What a form of one unit shows: the unit, what was sent, and why it could not be done. */
interface Shown extends RegistryContext, FormState {
  readonly unit: Unit;
  /** Absent before the form was sent. */
  readonly cells?: UnitCells;
  readonly on: string;
  readonly subordinates: boolean;
}

interface UnitForm {
  readonly show: (state: Shown) => Reply;
  /** Gives the key of the unit to go on with. */
  readonly run: (request: StaffPost, unit: Unit) => Promise<Result<string, EditFailure>>;
  /** Words of what was done. */
  readonly done: string;
}

/** The two routes of a form of one unit. */
function formOf(
  web: Web,
  path: string,
  audit: AuditEvent,
  { show, run, done }: UnitForm,
): readonly StaffRoute[] {
  return [
    {
      method: 'get',
      path,
      right: 'units.edit',
      handle: async (request) => {
        const context = await registryContext(web, request);
        const unit = namedUnit(context, request);
        return unit
          ? show({ ...context, ...UNTRIED, unit, on: '', subordinates: false })
          : notFound();
      },
    },
    {
      method: 'post',
      path,
      right: 'units.edit',
      audit,
      handle: async (request) => {
        const context = await registryContext(web, request);
        const unit = namedUnit(context, request);
        if (!unit) return notFound();
        const changed = await run(request, unit);
        if (changed.ok) return redirect(paths.office.unit.to(changed.value), done);
        const sent = { cells: sentCells(request.form), ...sentEnding(request.form) };
        return show({ ...context, ...stateOf(changed.error), unit, ...sent });
      },
    },
  ];
}

async function add(web: Web, request: StaffPost): Promise<Reply> {
  const cells = sentCells(request.form);
  const added = await addUnit(web.deps, request.act, cells);
  if (added.ok) return redirect(paths.office.unit.to(added.value), 'units:done.added');
  const state = stateOf(added.error);
  const model = addUnitPage({ ...(await registryContext(web, request)), ...state, cells });
  return formReply(model, state);
}

function sentEnding(form: SentFields): { readonly on: string; readonly subordinates: boolean } {
  return { on: form.text(fieldName('on')), subordinates: form.has(SUBORDINATES_FIELD) };
}

function formReply(model: UnitFormModel, state: FormState): Reply {
  return page('office/units/form', model, statusOf(state));
}

function statusOf({ faults, busy }: FormState): number {
  return busy || faults.length > 0 ? 422 : 200;
}
