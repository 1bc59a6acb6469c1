/** Fields of a unit in forms: their names, what is sent in them, and how they are drawn. */
import type { UnitField, UnitFormFault } from '../../../../domain/units/form-fault';
import { UNIT_CELLS, type UnitCell, type UnitCells } from '../../../../domain/units/unit-cells';
import { kindName } from '../../../../domain/units/unit-kinds';
import { field, options, type FieldErrors, type FieldModel, type OptionsModel } from '../../fields';
import { faultText, unitLabel, type RegistryContext } from './words';

const FIELD_NAMES: Readonly<Record<UnitField, string>> = {
  code: 'ma',
  name: 'ten',
  nameEn: 'ten-tieng-anh',
  kind: 'loai',
  parent: 'cap-tren',
  from: 'tu-ngay',
  to: 'den-ngay',
  successors: 'ke-tuc',
  on: 'ngay-cuoi',
  ending: 'cham-dut',
  giving: 'chuyen-mot-phan',
  successor: 'don-vi-nhan',
};
/** Restricts lists of units to those below one. */
export const UNDER_FIELD = 'thuoc';
/** Everything below a unit shares its fate. */
export const SUBORDINATES_FIELD = 'ca-truc-thuoc';
/** A kind that the list does not have. */
const OTHER_KIND = 'loai-khac';

/** Name of a form's field. */
export function fieldName(of: UnitField): string {
  return FIELD_NAMES[of];
}

/** What is sent in the fields of a unit; fields that the form lacks are empty. */
export function sentCells(form: { readonly text: (name: string) => string }): UnitCells {
  const cells = Object.fromEntries(
    UNIT_CELLS.map((cell) => [cell, form.text(FIELD_NAMES[cell])]),
  ) as Record<UnitCell, string>;
  const other = form.text(OTHER_KIND);
  return other === '' ? cells : { ...cells, kind: other };
}

/** Faults by the name of their field, one a field. */
export function unitErrors(
  context: RegistryContext,
  faults: readonly UnitFormFault[],
): FieldErrors {
  const errors = new Map<string, string>();
  for (const fault of faults) {
    const name = FIELD_NAMES[fault.field];
    const known = errors.get(name);
    errors.set(
      name,
      [...(known === undefined ? [] : [known]), faultText(context, fault)].join(' '),
    );
  }
  return errors;
}

/** A line in which a cell is typed. */
export function cellField(
  { t }: RegistryContext,
  cell: UnitCell,
  value: string,
  errors: FieldErrors,
  look: Partial<Pick<FieldModel, 'width' | 'inputmode'>> & { readonly hint?: string } = {},
): FieldModel {
  return field({ name: FIELD_NAMES[cell], label: t(`units:cell.${cell}`), value, ...look }, errors);
}

/** A line in which a day is typed. */
export function dayField(
  context: RegistryContext,
  of: UnitField,
  look: { readonly label: string; readonly hint?: string; readonly value: string },
  errors: FieldErrors,
): FieldModel {
  const { hint = context.t('units:dayHint'), ...rest } = look;
  const spec = { name: FIELD_NAMES[of], width: 'short', inputmode: 'numeric', hint } as const;
  return field({ ...rest, ...spec }, errors);
}

export interface KindFields {
  readonly kind: OptionsModel;
  /** For a kind that the list does not have. */
  readonly otherKind: FieldModel;
}

/** The kinds that have a name and those that are in use. */
export function kindFields(
  context: RegistryContext,
  value: string,
  errors: FieldErrors,
): KindFields {
  const { t, kinds, units, locale } = context;
  const ids = [...new Set([...kinds.keys(), ...units.map(({ kind }) => kind)])];
  const known = ids.map((id) => ({ value: id, label: kindName(kinds, id, locale) }));
  // Cells hold a kind's Vietnamese name or its id, whichever was written.
  const chosen = ids.find((id) => id === value || kinds.get(id)?.vi === value) ?? '';
  const choose = { value: '', label: t('units:choose') };
  return {
    kind: options(
      {
        name: FIELD_NAMES.kind,
        label: t('units:cell.kind'),
        options: [choose, ...known],
        chosen: [chosen],
      },
      errors,
    ),
    otherKind: field(
      {
        name: OTHER_KIND,
        label: t('units:otherKind'),
        hint: t('units:otherKindHint'),
        value: chosen === '' ? value : '',
        width: 'short',
      },
      new Map(),
    ),
  };
}

/** Every code of the registry with its latest name, and none for the top. */
export function parentField(
  context: RegistryContext,
  value: string,
  errors: FieldErrors,
): OptionsModel {
  const { t, units } = context;
  const latest = new Map(units.map((unit) => [unit.code, unit]));
  const known = [...latest.values()].map((unit) => ({
    value: unit.code,
    label: unitLabel(context, unit),
  }));
  const unknown = value !== '' && !latest.has(value) ? [{ value, label: value }] : [];
  return options(
    {
      name: FIELD_NAMES.parent,
      label: t('units:cell.parent'),
      options: [{ value: '', label: t('units:noParent') }, ...known, ...unknown],
      chosen: [value],
    },
    errors,
  );
}
