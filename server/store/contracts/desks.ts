import type { Desk } from '../../domain/campaign/desk';
import type { DeskParticulars } from '../../domain/campaign/read-desk';
import type { Day } from '../../domain/day';
import type { GroupId } from '../../domain/definition/pack';

/** Desks by their codes. A retired one stays, so that its code explains itself for ever. */
export interface DeskRepository {
  /** Adds the desk unless there is one with its code. */
  add(desk: Desk): Promise<'added' | 'already-there'>;
  /** Adds the desks that are not there yet. */
  addAll(desks: readonly Desk[]): Promise<void>;
  find(code: string): Promise<Desk | undefined>;
  /** All desks by unit and code, the retired ones included. */
  list(): Promise<readonly Desk[]>;
  /** Sets name, hours and fields as they are given, absent ones too; false when the desk is retired. */
  change(code: string, particulars: DeskParticulars): Promise<boolean>;
  /** Makes these the groups that a campaign asks at the desk, in this order; all at once. */
  setDoors(code: string, campaign: string, groups: readonly GroupId[]): Promise<void>;
  /** Takes a code out of use, by compare-and-set: false when it was out of use before. */
  retire(code: string, end: { readonly on: Day; readonly replacedBy?: string }): Promise<boolean>;
}
