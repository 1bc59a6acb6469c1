/** One unit: what it is, where it came from, what became of it, and what refers to it. */
import type { UnitUsage } from '../../../../actions/units/read-usage';
import { formatDay, type Day } from '../../../../domain/day';
import { numbersIn } from '../../../../domain/numbers';
import { localise } from '../../../../domain/text';
import { cameInPart, isOfDividedFamily, lineage } from '../../../../domain/units/lineage';
import { existsOn, lastDay, unitKey, unitOn, type Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { textCell, type TableModel } from '../../components';
import { officeFrame, withQuery, type Link, type OfficeFrame } from '../../frame';
import { fieldName, UNDER_FIELD } from './unit-fields';
import {
  periodText,
  registryTrail,
  unitKindName,
  unitLabel,
  unitLink,
  type RegistryContext,
} from './words';

export interface UnitModel extends OfficeFrame {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The unit above it; undefined at the top. */
  readonly parent: Link | undefined;
  readonly ancestors: TableModel | undefined;
  readonly descendants: TableModel | undefined;
  /** How results may be set beside those of its lineage; empty when it has none. */
  readonly comparing: string;
  /** Other units that bear or bore the same code. */
  readonly sameCode: TableModel | undefined;
  readonly children: readonly Link[];
  readonly usage: readonly { readonly label: string; readonly value: string }[];
  readonly actions: readonly Link[];
  /** Why it was not taken out; empty when nobody asked for that. */
  readonly refusal: string;
  /** Where it can be taken out; empty when something refers to it. */
  readonly removeHref: string;
}

export interface UnitInput extends RegistryContext {
  readonly unit: Unit;
  readonly today: Day;
  readonly usage: UnitUsage;
  readonly isUsed: boolean;
  readonly mayEdit: boolean;
  readonly refusal?: string;
}

export function unitPage(input: UnitInput): UnitModel {
  const { t, units, unit, today, isUsed, mayEdit, refusal = '' } = input;
  const key = unitKey(unit);
  // A unit of the past is shown among those of its last day.
  const day = existsOn(unit, today)
    ? today
    : unit.validFrom > today
      ? unit.validFrom
      : lastDay(unit);
  const { ancestors, descendants } = lineage(units, key);
  const parent = unit.parent === undefined ? undefined : unitOn(units, unit.parent, day);
  const others = units.filter((other) => other.code === unit.code && other !== unit);
  return {
    ...officeFrame(input, unitLabel(input, unit), registryTrail(input)),
    facts: factsOf(input),
    parent: parent && unitLink(input, parent),
    ancestors: lineageTable(input, ancestors, t('units:unit.ancestors'), (other) =>
      cameInPart(units, unitKey(other), key),
    ),
    descendants: lineageTable(input, descendants, t('units:unit.descendants'), (other) =>
      cameInPart(units, key, unitKey(other)),
    ),
    comparing: comparingText(input, [...ancestors, ...descendants]),
    sameCode: sameCodeTable(input, others, [...ancestors, ...descendants]),
    children: units
      .filter((child) => child.parent === unit.code && existsOn(child, day))
      .map((child) => unitLink(input, child)),
    usage: usageFacts(input),
    actions: mayEdit ? actionsOf(input, key) : [],
    refusal,
    removeHref: mayEdit && !isUsed ? paths.office.unitRemoved.to(key) : '',
  };
}

function factsOf(input: UnitInput): UnitModel['facts'] {
  const { t, unit, today } = input;
  const state = existsOn(unit, today) ? 'present' : unit.validFrom > today ? 'future' : 'past';
  return [
    { label: t('units:cell.code'), value: unit.code },
    { label: t('units:cell.kind'), value: unitKindName(input, unit) },
    { label: t('units:unit.period'), value: periodText(input, unit) },
    { label: t('units:unit.state'), value: t(`units:state.${state}`) },
    { label: t('units:cell.nameEn'), value: unit.name.en ?? '–' },
  ];
}

function lineageTable(
  input: UnitInput,
  found: readonly Unit[],
  caption: string,
  isPart: (other: Unit) => boolean,
): TableModel | undefined {
  const { t } = input;
  if (found.length === 0) return undefined;
  return {
    ...unitTable(input, found, caption, (other) =>
      t(isPart(other) ? 'units:unit.inPart' : 'units:unit.inWhole'),
    ),
    note: '',
  };
}

/** Codes were given to other territories in 2025: the same code is not the same unit. */
function sameCodeTable(
  input: UnitInput,
  others: readonly Unit[],
  related: readonly Unit[],
): TableModel | undefined {
  const { t } = input;
  if (others.length === 0) return undefined;
  return unitTable(input, others, t('units:unit.sameCode'), (other) =>
    t(related.includes(other) ? 'units:unit.related' : 'units:unit.unrelated'),
  );
}

function unitTable(
  input: UnitInput,
  units: readonly Unit[],
  caption: string,
  remark: (unit: Unit) => string,
): TableModel {
  const { t } = input;
  const headings = ['units:unit.unit', 'units:unit.period', 'units:unit.remark'] as const;
  return {
    caption,
    columns: headings.map((heading) => ({ label: t(heading), numeric: false })),
    rows: units.map((unit) => {
      const { label, href } = unitLink(input, unit);
      const cells = [textCell(label, href), textCell(periodText(input, unit))];
      return { total: false, cells: [...cells, textCell(remark(unit))] };
    }),
    note: '',
  };
}

function comparingText({ t, units, unit }: UnitInput, related: readonly Unit[]): string {
  if (related.length === 0) return '';
  const isDivided = isOfDividedFamily(units, unitKey(unit));
  return t(isDivided ? 'units:unit.comparingParts' : 'units:unit.comparingWhole');
}

function usageFacts({ t, locale, usage }: UnitInput): UnitModel['usage'] {
  const { integer } = numbersIn(locale);
  return [
    {
      label: t('units:usage.campaigns'),
      value: usage.campaigns.map(({ name }) => localise(name, locale)).join('; ') || '0',
    },
    { label: t('units:usage.desks'), value: integer(usage.desks) },
    { label: t('units:usage.accounts'), value: integer(usage.accounts) },
    { label: t('units:usage.subordinates'), value: integer(usage.subordinates) },
    { label: t('units:usage.predecessors'), value: integer(usage.predecessors) },
  ];
}

function actionsOf({ t, unit, today }: UnitInput, key: string): readonly Link[] {
  const { office } = paths;
  const below = { [fieldName('parent')]: unit.code };
  const among = { [fieldName('from')]: formatDay(today), [UNDER_FIELD]: unit.code };
  return [
    { label: t('units:rename.title'), href: office.unitRenamed.to(key) },
    { label: t('units:change.title'), href: office.unitChanged.to(key) },
    { label: t('units:end.title'), href: office.unitEnded.to(key) },
    { label: t('units:add.below'), href: withQuery(office.unitAdded.to(), below) },
    { label: t('units:merge.below'), href: withQuery(office.unitsMerged.to(), among) },
  ];
}
