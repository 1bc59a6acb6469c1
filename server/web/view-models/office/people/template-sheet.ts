/** The empty list to fill in, with the codes that may stand in it. */
import { existsOn } from '../../../../domain/units/unit';
import type { SheetToWrite } from '../../../../sheets/write-xlsx';
import { groupName, unitName, type PeopleContext } from './frame';

const WIDTH = 26;

/** The table with its header, then the campaign's groups and the units of its day. */
export function templateSheets(
  context: PeopleContext,
  columns: readonly string[],
): readonly SheetToWrite[] {
  const { t, opened, registry } = context;
  const { campaign, pack } = opened;
  const groups = pack.groups.filter(({ id, invited }) => invited && campaign.groups.includes(id));
  const units = registry.filter((unit) => existsOn(unit, campaign.unitsOn));
  const pair = (code: string, name: string) => [
    { title: t(code), width: WIDTH },
    { title: t(name), width: 2 * WIDTH },
  ];
  return [
    {
      name: t('people:list.title'),
      columns: columns.map((title) => ({ title, width: WIDTH })),
      rows: [],
    },
    {
      name: t('people:import.templateGroups'),
      columns: pair('people:import.templateGroup', 'people:import.templateGroupName'),
      rows: groups.map(({ id }) => [id, groupName(context, id)]),
    },
    {
      name: t('people:import.templateUnits'),
      columns: pair('people:import.templateUnit', 'people:import.templateUnitName'),
      rows: units.map(({ code }) => [code, unitName(context, code)]),
    },
  ];
}
