/** The empty transaction list to fill in, with the codes that may stand in it. */
import { existsOn } from '../../../../domain/units/unit';
import type { SheetToWrite } from '../../../../sheets/write-xlsx';
import { groupName, unitName, type PeopleContext } from '../people/frame';

const WIDTH = 22;

/** The table with its header, then the open groups of the campaign and the units of its day. */
export function transactionTemplate(
  context: PeopleContext,
  columns: readonly string[],
): readonly SheetToWrite[] {
  const { t, opened, registry } = context;
  const { campaign, pack } = opened;
  const groups = pack.groups.filter(({ id, invited }) => !invited && campaign.groups.includes(id));
  const units = registry.filter((unit) => existsOn(unit, campaign.unitsOn));
  const code = { title: t('draw:template.code'), width: WIDTH };
  const name = { title: t('draw:template.name'), width: 2 * WIDTH };
  return [
    {
      name: t('draw:template.list'),
      columns: columns.map((title) => ({ title, width: WIDTH })),
      rows: [],
    },
    {
      name: t('draw:group'),
      columns: [code, name],
      rows: groups.map(({ id }) => [id, groupName(context, id)]),
    },
    {
      name: t('draw:unit'),
      columns: [code, name],
      rows: units.map((unit) => [unit.code, unitName(context, unit.code)]),
    },
  ];
}
