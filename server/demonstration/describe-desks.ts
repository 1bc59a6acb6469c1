/** The one-stop desks, whose codes stay the same as long as the demonstration key does. */
import { successorOf, type Desk } from '../domain/campaign/desk';
import { addDays, type Day } from '../domain/day';
import { fill, type Text } from '../domain/text';
import { existsOn, type Unit } from '../domain/units/unit';
import { keyedToken } from '../ids';
import type { CampaignsData, DemonstrationData } from './demonstration-schema';

export interface DeskSource {
  readonly data: Pick<DemonstrationData, 'campaigns' | 'desks'>;
  readonly units: readonly Unit[];
  readonly key: Buffer;
  /** The day of first start. */
  readonly firstDay: Day;
}

/** Kinds of units that have a one-stop desk of their own beside the district. */
const COMMUNE_KINDS = ['xa', 'thi-tran'];
const CODE_LENGTH = 8;

/** Communes and townships of the campaigns' day. */
export function communesOf(campaigns: CampaignsData, units: readonly Unit[]): readonly Unit[] {
  return units.filter(
    (unit) => COMMUNE_KINDS.includes(unit.kind) && existsOn(unit, campaigns.unitsOn),
  );
}

/**
 * Desks of all communes and those at the district; one of them has got a new code during the drill.
 * @throws RangeError when the district is unknown
 */
export function describeDesks(source: DeskSource): readonly Desk[] {
  const { data, units, key, firstDay } = source;
  const { rootUnit, unitsOn } = data.campaigns;
  const root = units.find((unit) => unit.code === rootUnit && existsOn(unit, unitsOn));
  if (!root) throw new RangeError(`the registry has no unit ${rootUnit} on ${unitsOn}`);
  const doors = doorsOf(data.campaigns);
  const desk = (unit: Unit, number: number, name: Text): Desk => ({
    code: codeOf(key, unit.code, number),
    name: fill(name, {
      DON_VI: insideASentence(unit.name),
      SO: { vi: String(number), en: String(number) },
    }),
    unit: unit.code,
    doors,
  });
  const { root: atRoot, unit: atUnit, replaced } = data.desks;
  const desks = [
    ...atRoot.desks.map((own, i): Desk => ({ ...desk(root, i + 1, atRoot.name), ...own })),
    ...communesOf(data.campaigns, units).map((unit): Desk => {
      const { name, ...own } = atUnit;
      return { ...desk(unit, 1, name), ...own };
    }),
  ];
  return desks.flatMap((one) =>
    one.unit === replaced.unit
      ? replace(one, codeOf(key, one.unit, 2), addDays(firstDay, -replaced.daysBefore))
      : [one],
  );
}

/** The code under which a desk was answered on a day: that of its predecessor as long as it was in use. */
export function codeOn(desks: readonly Desk[], { code }: Desk, on: Day): string {
  const before = desks.find(
    ({ replacedBy, retiredOn }) => replacedBy === code && retiredOn !== undefined && on < retiredOn,
  );
  return before?.code ?? code;
}

function replace(desk: Desk, code: string, retiredOn: Day): readonly Desk[] {
  return [{ ...desk, retiredOn, replacedBy: code }, successorOf(desk, code)];
}

function doorsOf({ open, closed }: CampaignsData): Desk['doors'] {
  return [
    { campaign: open.id, group: 'G6' },
    { campaign: open.id, group: 'G5' },
    { campaign: closed.id, group: 'G6' },
  ];
}

function codeOf(key: Buffer, unit: string, number: number): string {
  return keyedToken(key, 'desk', unit, String(number)).slice(-CODE_LENGTH);
}

/** “Xã Đại Thịnh” is “xã Đại Thịnh” after another word. */
function insideASentence(name: Text): Text {
  const { vi = '', ...others } = name;
  return { ...others, vi: vi.slice(0, 1).toLocaleLowerCase('vi') + vi.slice(1) };
}
