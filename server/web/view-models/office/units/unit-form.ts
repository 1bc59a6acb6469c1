/** Forms of one unit: added, corrected, renamed from a day on, ended. */
import type { UnitFormFault } from '../../../../domain/units/form-fault';
import { writeUnitCells, type UnitCells } from '../../../../domain/units/unit-cells';
import { unitsBelow } from '../../../../domain/units/unit-change';
import { lastDay, unitKey, type Unit } from '../../../../domain/units/unit';
import { addDays, type Day } from '../../../../domain/day';
import { numbersIn } from '../../../../domain/numbers';
import { paths } from '../../../paths';
import {
  errorSummary,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
  type OptionsModel,
} from '../../fields';
import { officeFrame, type OfficeFrame } from '../../frame';
import {
  cellField,
  dayField,
  kindFields,
  parentField,
  SUBORDINATES_FIELD,
  unitErrors,
  type KindFields,
} from './unit-fields';
import { periodText, registryTrail, unitLink, type RegistryContext } from './words';

/** What was asked for and why it could not be done. */
export interface FormState {
  readonly faults: readonly UnitFormFault[];
  /** Somebody else is changing the registry at this moment. */
  readonly busy: boolean;
}

interface FormFrame extends OfficeFrame {
  readonly lead: string;
  readonly summary: ErrorSummaryModel | undefined;
  readonly busy: boolean;
  readonly action: string;
  readonly submit: string;
}

export interface UnitFormModel extends FormFrame, KindFields {
  readonly names: readonly FieldModel[];
  readonly parent: OptionsModel;
  readonly rest: readonly FieldModel[];
}

export interface UnitEndModel extends FormFrame {
  readonly period: string;
  readonly on: FieldModel;
  /** Undefined when nothing lies below it. */
  readonly subordinates: OptionsModel | undefined;
}

type FormInput = RegistryContext & FormState;

/** A unit that is not in the registry yet. */
export function addUnitPage(input: FormInput & { readonly cells: UnitCells }): UnitFormModel {
  const { t, cells } = input;
  const errors = unitErrors(input, input.faults);
  return {
    ...frame(input, errors, 'add', { action: paths.office.unitAdded.to() }),
    ...common(input, cells, errors, [
      cellField(input, 'code', cells.code, errors, { width: 'short', hint: t('units:codeHint') }),
    ]),
    rest: [fromField(input, cells, errors), toField(input, cells, errors)],
  };
}

/** A unit of which something is wrong in the registry. */
export function changeUnitPage(
  input: FormInput & { readonly unit: Unit; readonly cells?: UnitCells },
): UnitFormModel {
  const { t, unit, kinds, cells = writeUnitCells(unit, kinds) } = input;
  const errors = unitErrors(input, input.faults);
  const action = paths.office.unitChanged.to(unitKey(unit));
  const hint = t('units:successorsHint');
  return {
    ...frame(input, errors, 'change', { action, unit }),
    ...common(input, cells, errors, []),
    rest: [
      fromField(input, cells, errors),
      toField(input, cells, errors),
      cellField(input, 'successors', cells.successors, errors, { width: 'long', hint }),
    ],
  };
}

/** A unit that is called or placed otherwise from a day on. */
export function renameUnitPage(
  input: FormInput & { readonly unit: Unit; readonly cells?: UnitCells },
): UnitFormModel {
  const { t, unit, kinds } = input;
  const cells = input.cells ?? { ...writeUnitCells(unit, kinds), from: '' };
  const errors = unitErrors(input, input.faults);
  const action = paths.office.unitRenamed.to(unitKey(unit));
  const label = t('units:rename.from');
  return {
    ...frame(input, errors, 'rename', { action, unit }),
    ...common(input, cells, errors, []),
    rest: [dayField(input, 'from', { label, value: cells.from }, errors)],
  };
}

/** A unit that ends without a successor. */
export function endUnitPage(
  input: FormInput & { readonly unit: Unit; readonly on: string; readonly subordinates: boolean },
): UnitEndModel {
  const { t, locale, units, unit, on, subordinates } = input;
  const errors = unitErrors(input, input.faults);
  const label = t('units:end.on');
  const below = unitsBelow(units, unit, beforeItsEnd(unit));
  const count = numbersIn(locale).integer(below.length);
  return {
    ...frame(input, errors, 'end', { action: paths.office.unitEnded.to(unitKey(unit)), unit }),
    period: periodText(input, unit),
    on: dayField(input, 'on', { label, value: on }, errors),
    subordinates:
      below.length === 0
        ? undefined
        : options(
            {
              name: SUBORDINATES_FIELD,
              label: t('units:end.subordinates'),
              options: [{ value: 'co', label: t('units:end.subordinatesLabel', { count }) }],
              chosen: subordinates ? ['co'] : [],
            },
            new Map(),
          ),
  };
}

/** A day on which everything that would outlive the unit's end is there. */
function beforeItsEnd(unit: Unit): Day {
  return addDays(lastDay(unit), -1);
}

type Verb = 'add' | 'change' | 'end' | 'rename';

function frame(
  input: FormInput,
  errors: FieldErrors,
  verb: Verb,
  { action, unit }: { readonly action: string; readonly unit?: Unit },
): FormFrame {
  const { t, busy } = input;
  return {
    ...officeFrame(
      input,
      t(`units:${verb}.title`),
      registryTrail(input, unit && unitLink(input, unit)),
    ),
    lead: t(`units:${verb}.lead`),
    summary: errorSummary(errors),
    busy,
    action,
    submit: t(`units:${verb}.submit`),
  };
}

function common(
  input: FormInput,
  cells: UnitCells,
  errors: FieldErrors,
  first: readonly FieldModel[],
): Pick<UnitFormModel, 'kind' | 'names' | 'otherKind' | 'parent'> {
  return {
    names: [
      ...first,
      cellField(input, 'name', cells.name, errors),
      cellField(input, 'nameEn', cells.nameEn, errors),
    ],
    ...kindFields(input, cells.kind, errors),
    parent: parentField(input, cells.parent, errors),
  };
}

function fromField(input: FormInput, { from }: UnitCells, errors: FieldErrors): FieldModel {
  return dayField(input, 'from', { label: input.t('units:cell.from'), value: from }, errors);
}

function toField(input: FormInput, { to }: UnitCells, errors: FieldErrors): FieldModel {
  const { t } = input;
  const look = { label: t('units:cell.to'), hint: t('units:toHint'), value: to };
  return dayField(input, 'to', look, errors);
}
