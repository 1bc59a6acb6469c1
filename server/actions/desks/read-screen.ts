/** What the monitor at a counter shows: the desk that goes on under its code, and whether it asks today. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { isActive, type Desk } from '../../domain/campaign/desk';
import type { Deps } from '../../deps';
import { campaignBehind, openDoor } from '../open-door';
import { followReplacements } from './present-desks';

export interface DeskScreen {
  readonly desk: Desk;
  /** The campaign that asks there; absent when none does today. */
  readonly opened?: OpenedCampaign;
}

/** The screen of a code, its successor's once it was replaced; undefined when no desk has or had it. */
export async function readScreen(deps: Deps, code: string): Promise<DeskScreen | undefined> {
  const found = await deps.store.desks.find(code);
  if (!found) return undefined;
  const desk = await followReplacements(deps, found);
  if (!isActive(desk)) return { desk };
  const door = await openDoor(deps, { kind: 'desk', code: desk.code });
  const opened = door.ok ? campaignBehind(door.value) : undefined;
  return { desk, ...(opened && { opened }) };
}
