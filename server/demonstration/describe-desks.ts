/** The one-stop desks, whose codes stay the same as long as the demonstration key does. */
import type { Desk } from '../domain/campaign/desk';
import { fill, type Text } from '../domain/text';
import { existsOn, type Unit } from '../domain/units/unit';
import { keyedToken } from '../ids';
import type { CampaignsData } from './demonstration-schema';

/** Kinds of units that have a one-stop desk of their own beside the district. */
const COMMUNE_KINDS = ['xa', 'thi-tran'];
const CODE_LENGTH = 8;

/** Communes and townships of the campaigns' day. */
export function communesOf(campaigns: CampaignsData, units: readonly Unit[]): readonly Unit[] {
  return units.filter(
    (unit) => COMMUNE_KINDS.includes(unit.kind) && existsOn(unit, campaigns.unitsOn),
  );
}

/** Desks of all communes, and those at the district. @throws RangeError when the district is unknown. */
export function describeDesks(
  campaigns: CampaignsData,
  units: readonly Unit[],
  key: Buffer,
): readonly Desk[] {
  const { rootUnit, unitsOn, desks } = campaigns;
  const root = units.find((unit) => unit.code === rootUnit && existsOn(unit, unitsOn));
  if (!root) throw new RangeError(`the registry has no unit ${rootUnit} on ${unitsOn}`);
  const doors = [
    { campaign: campaigns.open.id, group: 'G6' },
    { campaign: campaigns.open.id, group: 'G5' },
    { campaign: campaigns.closed.id, group: 'G6' },
  ];
  const desk = (unit: Unit, number: number, name: Text): Desk => ({
    code: keyedToken(key, 'desk', unit.code, String(number)).slice(-CODE_LENGTH),
    name: fill(name, {
      DON_VI: insideASentence(unit.name),
      SO: { vi: String(number), en: String(number) },
    }),
    unit: unit.code,
    doors,
  });
  const atRoot = Array.from({ length: desks.countAtRoot }, (_, i) => desk(root, i + 1, desks.root));
  return [...atRoot, ...communesOf(campaigns, units).map((unit) => desk(unit, 1, desks.unit))];
}

/** “Xã Đại Thịnh” is “xã Đại Thịnh” after another word. */
function insideASentence(name: Text): Text {
  const { vi = '', ...others } = name;
  return { ...others, vi: vi.slice(0, 1).toLocaleLowerCase('vi') + vi.slice(1) };
}
