/** Adding a desk and changing what is known of it. */
import { isActive, type Desk, type DeskDoor } from '../../domain/campaign/desk';
import {
  areOffered,
  deskUnits,
  offeredDoors,
  type OfferedDoors,
} from '../../domain/campaign/offered-doors';
import {
  readDesk,
  type DeskFault,
  type DeskParticulars,
  type TypedDesk,
} from '../../domain/campaign/read-desk';
import { err, ok, type Result } from '../../domain/result';
import { randomCode } from '../../ids';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';

type EditDeps = Pick<Deps, 'store' | 'campaigns' | 'clock'>;

export interface DeskForm {
  readonly typed: TypedDesk;
  /** Doors of running campaigns that are ticked. */
  readonly doors: readonly DeskDoor[];
}

/** Adds a desk of a unit under a new code. */
export async function addDesk(
  deps: EditDeps,
  act: Act,
  { unit, typed, doors }: DeskForm & { readonly unit: string },
): Promise<Result<Desk, readonly DeskFault[]>> {
  const offered = await readOfferedDoors(deps);
  const units = deskUnits(await deps.store.units.all(), offered, deps.clock.today());
  const known = units.some(({ code }) => code === unit);
  const checked = check(typed, doors, offered, known ? unit : undefined);
  if (!known) return err([UNKNOWN_UNIT, ...(checked.ok ? [] : checked.error)]);
  if (!checked.ok) return checked;
  const desk: Desk = { code: await unusedCode(deps), unit, ...checked.value, doors };
  await act.record({ kind: 'desk', id: desk.code }, Object.keys(desk));
  await deps.store.desks.add(desk);
  return ok(desk);
}

/** Changes name, hours, fields and the doors of running campaigns; `retired` when the code is out of use. */
export async function changeDesk(
  deps: EditDeps,
  act: Act,
  { desk, typed, doors }: DeskForm & { readonly desk: Desk },
): Promise<Result<Desk, readonly DeskFault[] | 'retired'>> {
  if (!isActive(desk)) return err('retired');
  const offered = await readOfferedDoors(deps);
  const checked = check(typed, doors, offered, desk.unit);
  if (!checked.ok) return checked;
  await act.record(
    { kind: 'desk', id: desk.code },
    changedFields(desk, checked.value, doors, offered),
  );
  if (!(await deps.store.desks.change(desk.code, checked.value))) return err('retired');
  for (const { opened } of offered) {
    const { id } = opened.campaign;
    const groups = doors.filter(({ campaign }) => campaign === id).map(({ group }) => group);
    await deps.store.desks.setDoors(desk.code, id, groups);
  }
  return ok(desk);
}

/** What desks can be given to ask today. */
export async function readOfferedDoors(deps: EditDeps): Promise<readonly OfferedDoors[]> {
  const registry = await deps.store.units.all();
  return offeredDoors(await deps.campaigns.list(), registry, deps.clock.today());
}

/** A code that no desk has or had. */
export async function unusedCode({ store }: Pick<Deps, 'store'>): Promise<string> {
  for (;;) {
    const code = randomCode();
    if (!(await store.desks.find(code))) return code;
  }
}

const UNKNOWN_UNIT: DeskFault = { field: 'unit', problem: 'unknown' };
const NOT_OFFERED: DeskFault = { field: 'doors', problem: 'not-offered' };

function check(
  typed: TypedDesk,
  doors: readonly DeskDoor[],
  offered: readonly OfferedDoors[],
  unit: string | undefined,
): Result<DeskParticulars, readonly DeskFault[]> {
  const read = readDesk(typed);
  if (areOffered(doors, offered, unit)) return read;
  return err([...(read.ok ? [] : read.error), NOT_OFFERED]);
}

/** Names of what differs, for the audit log; doors of campaigns that are over are not the form's business. */
function changedFields(
  old: Desk,
  next: DeskParticulars,
  doors: readonly DeskDoor[],
  offered: readonly OfferedDoors[],
): string[] {
  const running = new Set(offered.map(({ opened }) => opened.campaign.id));
  const values: readonly [string, unknown, unknown][] = [
    ['name', old.name, next.name],
    ['openingHours', old.openingHours, next.openingHours],
    ['fields', old.fields, next.fields],
    ['doors', doorNames(old.doors, running), doorNames(doors, running)],
  ];
  return values.flatMap(([name, before, after]) =>
    JSON.stringify(before) === JSON.stringify(after) ? [] : [name],
  );
}

function doorNames(doors: readonly DeskDoor[], campaigns: ReadonlySet<string>): string[] {
  const own = doors.filter(({ campaign }) => campaigns.has(campaign));
  return own.map(({ campaign, group }) => `${campaign} ${group}`).sort();
}
