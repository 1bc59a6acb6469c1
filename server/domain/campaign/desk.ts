/** A one-stop counter (quầy) with a code on its QR poster. */
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';
import type { Text } from '../text';
import type { OpeningHours } from './opening-hours';

/** Somebody who comes to a desk is asked this group's form of this campaign. */
export interface DeskDoor {
  readonly campaign: string;
  readonly group: GroupId;
}

export interface Desk {
  /** Short and unguessable, lower case; what the QR code carries. Never used again once retired. */
  readonly code: string;
  readonly name: Text;
  /** Code of the unit that the answers assess; a desk stays with its unit. */
  readonly unit: string;
  /** Absent while nobody has entered them. */
  readonly openingHours?: OpeningHours;
  /** Service fields (lĩnh vực) dealt with here, in the administration's words; absent means all. */
  readonly fields?: readonly string[];
  /** What is asked here; with more than one choice the first screen asks who is answering. */
  readonly doors: readonly DeskDoor[];
  /** The day on which the code was taken out of use. */
  readonly retiredOn?: Day;
  /** Code of the desk that goes on in its place. */
  readonly replacedBy?: string;
}

/** Whether the code still opens forms. */
export function isActive({ retiredOn }: Pick<Desk, 'retiredOn'>): boolean {
  return retiredOn === undefined;
}

/** The desk that goes on under a new code: all that the old one was, its doors included. */
export function successorOf(desk: Desk, code: string): Desk {
  const { name, unit, openingHours, fields, doors } = desk;
  return {
    code,
    name,
    unit,
    doors,
    ...(openingHours && { openingHours }),
    ...(fields && { fields }),
  };
}

/** The desk at the end of the chain of replacements, which may itself be retired. */
export function presentDesk(desks: ReadonlyMap<string, Desk>, desk: Desk): Desk {
  const seen = new Set<string>();
  let at = desk;
  while (at.replacedBy !== undefined && !seen.has(at.code)) {
    seen.add(at.code);
    const next = desks.get(at.replacedBy);
    if (!next) return at;
    at = next;
  }
  return at;
}
