/** The registry as a tree, as it stood on a day. */
import { formatDay, type Day } from '../../../../domain/day';
import { numbersIn } from '../../../../domain/numbers';
import { plainName } from '../../../../domain/plain-name';
import { localise } from '../../../../domain/text';
import { pruneTree, unitTree, type UnitNode } from '../../../../domain/units/unit-tree';
import { existsOn, unitKey, type Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { field, type FieldModel } from '../../fields';
import { officeFrame, withQuery, type Link, type OfficeFrame } from '../../frame';
import { fieldName } from './unit-fields';
import { periodText, unitKindName, type RegistryContext } from './words';

/** Levels that are open at first. */
const OPEN_LEVELS = 2;

export interface UnitNodeModel {
  readonly name: string;
  readonly href: string;
  /** Code and kind. */
  readonly about: string;
  /** The days on which it exists, where they end. */
  readonly period: string;
  readonly open: boolean;
  /** How many lie directly below it. */
  readonly below: string;
  readonly children: readonly UnitNodeModel[];
}

export interface RegistryModel extends OfficeFrame {
  readonly day: FieldModel;
  readonly search: FieldModel;
  readonly summary: string;
  readonly nodes: readonly UnitNodeModel[];
  readonly actions: readonly Link[];
  readonly files: readonly Link[];
}

export interface RegistryInput extends RegistryContext {
  readonly day: Day;
  /** What was typed as the day; not a day when it is not `day`. */
  readonly typedDay: string;
  readonly dayIsWrong: boolean;
  readonly search: string;
  readonly mayEdit: boolean;
}

export function registryPage(input: RegistryInput): RegistryModel {
  const { t, locale, units, day, typedDay, dayIsWrong, search, mayEdit } = input;
  const { office } = paths;
  const errors = new Map(dayIsWrong ? [['ngay', t('units:fault.bad-day')]] : []);
  const words = plainName(search);
  const all = unitTree(units, day);
  const found = words === '' ? all : pruneTree(all, (unit) => matches(unit, words));
  const { integer } = numbersIn(locale);
  const count = units.filter((unit) => existsOn(unit, day)).length;
  const on = { [fieldName('from')]: formatDay(day) };
  return {
    ...officeFrame(input, t('units:title'), []),
    day: field(
      {
        name: 'ngay',
        label: t('units:registry.day'),
        value: typedDay,
        width: 'short',
        inputmode: 'numeric',
      },
      errors,
    ),
    search: field(
      { name: 'tim', label: t('units:registry.search'), value: search, type: 'search' },
      errors,
    ),
    summary: t('units:registry.summary', { count: integer(count), day: formatDay(day) }),
    nodes: found.map((node) => nodeModel(input, node, words === '' ? 0 : -Infinity)),
    actions: mayEdit
      ? [
          { label: t('units:add.title'), href: office.unitAdded.to() },
          { label: t('units:merge.title'), href: withQuery(office.unitsMerged.to(), on) },
          { label: t('units:import.title'), href: office.unitImport.to() },
        ]
      : [],
    files: [
      { label: t('units:registry.workbook'), href: office.unitWorkbook.to() },
      { label: t('units:registry.csv'), href: office.unitCsv.to() },
    ],
  };
}

function nodeModel(input: RegistryInput, node: UnitNode, depth: number): UnitNodeModel {
  const { unit, children } = node;
  const { t, locale } = input;
  return {
    name: localise(unit.name, locale),
    href: paths.office.unit.to(unitKey(unit)),
    about: t('units:registry.about', { code: unit.code, kind: unitKindName(input, unit) }),
    period: unit.validTo === undefined ? '' : periodText(input, unit),
    open: depth < OPEN_LEVELS,
    below: t('units:registry.below', { count: numbersIn(locale).integer(children.length) }),
    children: children.map((child) => nodeModel(input, child, depth + 1)),
  };
}

function matches({ code, name }: Unit, words: string): boolean {
  return [code, ...Object.values(name)].some((text) => plainName(text).includes(words));
}
