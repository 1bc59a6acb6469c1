/** The form of a desk, new or known: everything as it was typed, each fault at its field. */
import { isActive, type Desk, type DeskDoor } from '../../../../domain/campaign/desk';
import type { OfferedDoors } from '../../../../domain/campaign/offered-doors';
import { deskUnits } from '../../../../domain/campaign/offered-doors';
import { formatSpans, WEEKDAYS, type Weekday } from '../../../../domain/campaign/opening-hours';
import {
  LONGEST_FIELD,
  LONGEST_NAME,
  MOST_FIELDS,
  type DeskFault,
  type DeskField,
  type TypedDesk,
} from '../../../../domain/campaign/read-desk';
import { localise } from '../../../../domain/text';
import type { Translate } from '../../../../i18n';
import {
  errorSummary,
  field,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
  type OptionsModel,
} from '../../fields';
import { officeWords } from '../words';
import type { DesksContext } from './words';

/** Names of the inputs. */
export const DESK_INPUTS: Readonly<Record<DeskField, string>> = {
  unit: 'donVi',
  name: 'ten',
  nameEn: 'tenTiengAnh',
  fields: 'linhVuc',
  doors: 'phieu',
  ...(Object.fromEntries(WEEKDAYS.map((day) => [day, `gio-${day}`])) as Record<Weekday, string>),
};

export interface DeskFormModel {
  readonly summary: ErrorSummaryModel | null;
  /** Null for a desk that has its unit. */
  readonly unit: OptionsModel | null;
  readonly names: readonly FieldModel[];
  readonly hours: readonly FieldModel[];
  readonly fields: FieldModel;
  /** Forms of running campaigns; null while none runs. */
  readonly doors: OptionsModel | null;
}

/** A form as it was sent, or as it first appears. */
export interface SentDesk {
  readonly unit: string;
  readonly typed: TypedDesk;
  readonly doors: readonly DeskDoor[];
  readonly faults: readonly DeskFault[];
}

export interface DeskFormInput extends DesksContext {
  readonly sent: SentDesk;
  readonly offered: readonly OfferedDoors[];
  /** The desk that is changed; absent for a new one. */
  readonly desk?: Desk;
}

/** The fields of the form. */
export function deskForm(input: DeskFormInput): DeskFormModel {
  const { t, sent, desk } = input;
  const errors = deskErrors(sent.faults, t);
  const { name, nameEn, fields, hours } = sent.typed;
  const line = (of: 'name' | 'nameEn', value: string) =>
    field({ name: DESK_INPUTS[of], label: t(`desks:field.${of}`), value, width: 'long' }, errors);
  const lines = { label: t('desks:field.fields'), hint: t('desks:field.fieldsHint'), rows: 3 };
  return {
    summary: errorSummary(errors) ?? null,
    unit: desk ? null : unitChoice(input, errors),
    names: [line('name', name), line('nameEn', nameEn)],
    hours: WEEKDAYS.map((day) =>
      field(
        { name: DESK_INPUTS[day], label: t(`desks:weekday.${day}`), value: hours[day] },
        errors,
      ),
    ),
    fields: field({ name: DESK_INPUTS.fields, value: fields, ...lines }, errors),
    doors: doorChoice(input, errors),
  };
}

/** A desk as its form first shows it. */
export function typedOf({ name, openingHours = {}, fields = [] }: Desk): TypedDesk {
  const hours = WEEKDAYS.map((day) => [day, formatSpans(openingHours[day] ?? [])]);
  return {
    name: localise(name, 'vi'),
    nameEn: name.en ?? '',
    hours: Object.fromEntries(hours) as TypedDesk['hours'],
    fields: fields.join('\n'),
  };
}

/** The value of a door's box, and back: unreadable ones lead nowhere and are refused as not offered. */
export function doorValue({ campaign, group }: DeskDoor): string {
  return `${campaign}|${group}`;
}

/** The door that a box stands for. */
export function doorOf(value: string): DeskDoor {
  const [campaign = '', group = ''] = value.split('|');
  return { campaign, group };
}

function unitChoice(
  { t, locale, registry, offered, today, sent }: DeskFormInput,
  errors: FieldErrors,
) {
  const units = deskUnits(registry, offered, today);
  const choices = units.map(({ code, name }) => ({
    value: code,
    label: t('desks:unitOption', { name: localise(name, locale), code }),
  }));
  const spec = {
    name: DESK_INPUTS.unit,
    label: t('desks:field.unit'),
    hint: t('desks:field.unitHint'),
    options: [{ value: '', label: t('desks:choose') }, ...choices],
    chosen: [sent.unit],
  };
  return options(spec, errors);
}

function doorChoice(input: DeskFormInput, errors: FieldErrors): OptionsModel | null {
  const { t, sent, desk } = input;
  const here = input.offered.filter(({ units }) => !desk || units.has(desk.unit));
  if (here.length === 0 || (desk && !isActive(desk))) return null;
  const choices = here.flatMap(({ opened, groups }) => {
    const words = officeWords(input, opened);
    return groups.map(({ id }) => ({
      value: doorValue({ campaign: opened.campaign.id, group: id }),
      label: words.group(id),
      hint: words.say(opened.campaign.name),
    }));
  });
  const spec = { name: DESK_INPUTS.doors, label: t('desks:field.doors') };
  const chosen = sent.doors.map(doorValue);
  return options({ ...spec, hint: t('desks:field.doorsHint'), options: choices, chosen }, errors);
}

/** The first fault of each field, in words that name the field. */
function deskErrors(faults: readonly DeskFault[], t: Translate): FieldErrors {
  const errors = new Map<string, string>();
  for (const { field: at, problem } of faults) {
    const name = DESK_INPUTS[at];
    const isDay = (WEEKDAYS as readonly string[]).includes(at);
    const key = `desks:problem.${isDay ? 'hours' : at}.${problem}`;
    const limits = { name: LONGEST_NAME, field: LONGEST_FIELD, fields: MOST_FIELDS };
    if (!errors.has(name)) {
      errors.set(name, t(key, { ...limits, ...(isDay && { day: t(`desks:weekday.${at}`) }) }));
    }
  }
  return errors;
}
