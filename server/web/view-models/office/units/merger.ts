/** Several units, or parts of them, become one: first the day and where, then who takes part. */
import type { TypedMerger } from '../../../../actions/units/merge-units';
import { addDays, formatDay, type Day } from '../../../../domain/day';
import { existsOn, unitKey, type Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import {
  errorSummary,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
  type Option,
  type OptionsModel,
} from '../../fields';
import { officeFrame, type OfficeFrame } from '../../frame';
import {
  cellField,
  dayField,
  fieldName,
  kindFields,
  parentField,
  SUBORDINATES_FIELD,
  UNDER_FIELD,
  unitErrors,
  type KindFields,
} from './unit-fields';
import type { FormState } from './unit-form';
import { registryTrail, unitKindName, unitLabel, type RegistryContext } from './words';

export interface MergerModel extends OfficeFrame {
  readonly summary: ErrorSummaryModel | undefined;
  readonly busy: boolean;
  readonly day: FieldModel;
  readonly under: OptionsModel;
  /** Undefined until the day is known. */
  readonly merger: MergerFormModel | undefined;
}

export interface MergerFormModel extends KindFields {
  readonly action: string;
  /** Fields that were asked for first, kept. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly ending: OptionsModel;
  /** Undefined when nobody goes on. */
  readonly giving: OptionsModel | undefined;
  readonly subordinates: OptionsModel;
  readonly successor: OptionsModel;
  readonly names: readonly FieldModel[];
  readonly parent: OptionsModel;
}

export interface MergerInput extends RegistryContext, FormState {
  readonly typed: TypedMerger;
  /** The day that was typed; undefined when it is none. */
  readonly from: Day | undefined;
  /** Code of the unit whose subordinates are listed; empty for all units. */
  readonly under: string;
}

export function mergerPage(input: MergerInput): MergerModel {
  const { t, busy, faults, typed, from, under } = input;
  const errors = unitErrors(input, faults);
  return {
    ...officeFrame(input, t('units:merge.title'), registryTrail(input)),
    summary: errorSummary(errors),
    busy,
    day: dayField(input, 'from', { label: t('units:merge.from'), value: typed.from }, errors),
    under: underField(input, under),
    merger: from && mergerForm(input, from, errors),
  };
}

/** Units that have any below them, and all. */
function underField(input: MergerInput, under: string): OptionsModel {
  const { t, units } = input;
  const parents = new Set(units.map(({ parent }) => parent));
  const latest = new Map(units.map((unit) => [unit.code, unit]));
  const known = [...latest.values()]
    .filter(({ code }) => parents.has(code))
    .map((unit) => ({ value: unit.code, label: unitLabel(input, unit) }));
  return options(
    {
      name: UNDER_FIELD,
      label: t('units:merge.under'),
      options: [{ value: '', label: t('units:merge.underAny') }, ...known],
      chosen: [under],
    },
    new Map(),
  );
}

function mergerForm(input: MergerInput, from: Day, errors: FieldErrors): MergerFormModel {
  const { t, typed, under } = input;
  const { cells } = typed;
  return {
    action: paths.office.unitsMerged.to(),
    kept: [
      { name: fieldName('from'), value: formatDay(from) },
      { name: UNDER_FIELD, value: under },
    ],
    ...participants(input, from, errors),
    subordinates: options(
      {
        name: SUBORDINATES_FIELD,
        label: t('units:merge.subordinates'),
        options: [{ value: 'co', label: t('units:merge.subordinatesLabel') }],
        chosen: typed.subordinates ? ['co'] : [],
      },
      errors,
    ),
    names: [
      cellField(input, 'code', cells.code, errors, { width: 'short', hint: t('units:codeHint') }),
      cellField(input, 'name', cells.name, errors),
      cellField(input, 'nameEn', cells.nameEn, errors),
    ],
    ...kindFields(input, cells.kind, errors),
    parent: parentField(input, cells.parent, errors),
  };
}

/** Who was there the day before, who goes on, and who is there to receive. */
function participants(
  input: MergerInput,
  from: Day,
  errors: FieldErrors,
): Pick<MergerFormModel, 'ending' | 'giving' | 'successor'> {
  const { t, units, typed, under } = input;
  const eve = addDays(from, -1);
  const before = units.filter(
    (unit) => existsOn(unit, eve) && (under === '' || unit.parent === under),
  );
  const goingOn = before.filter((unit) => existsOn(unit, from));
  const there = units.filter((unit) => existsOn(unit, from));
  const choice = (
    of: 'ending' | 'giving' | 'successor',
    list: readonly Option[],
    chosen: readonly string[],
  ): OptionsModel => {
    const label = t(`units:merge.${of}`);
    const hint = t(`units:merge.${of}Hint`);
    return options({ name: fieldName(of), label, hint, options: list, chosen }, errors);
  };
  const listed = (list: readonly Unit[]) => list.map((unit) => unitOption(input, unit, eve));
  const newUnit = { value: '', label: t('units:merge.newUnit') };
  return {
    ending: choice('ending', listed(before), typed.ending),
    giving: goingOn.length > 0 ? choice('giving', listed(goingOn), typed.giving) : undefined,
    successor: choice('successor', [newUnit, ...listed(there)], [typed.successor]),
  };
}

function unitOption(input: MergerInput, unit: Unit, eve: Day): Option {
  const ended = unit.validTo === eve;
  return {
    value: unitKey(unit),
    label: unitLabel(input, unit),
    hint: ended
      ? input.t('units:merge.alreadyEnded', { day: formatDay(eve) })
      : unitKindName(input, unit),
  };
}
