/** Opens the form of a desk, for who scanned its poster and for who stands before its kiosk. */
import { lastDayOf, takesLate, type OpenedCampaign } from '../domain/campaign/campaign';
import { isActive, type Desk } from '../domain/campaign/desk';
import type { Day } from '../domain/day';
import type { Group } from '../domain/definition/pack';
import { problem, type Problem } from '../domain/problem';
import { err, ok, type Result } from '../domain/result';
import type { Deps } from '../deps';
import { readVisitSecret } from '../visit-secret';
import { presentDesks } from './desks/present-desks';
import {
  campaignBehind,
  doorIdOf,
  type DeskKey,
  type Door,
  type OpenDoor,
  type RetiredCode,
} from './door';
import { isKioskKey } from './kiosk/kiosk-key';
import { askedGroup, shutToday } from './shut-today';

/** Opens the door of a desk, or says why it is shut; a kiosk's key that is not the desk's opens nothing. */
export async function openDesk(deps: Deps, key: DeskKey): Promise<Result<OpenDoor, Problem>> {
  if (key.kind === 'kiosk' && !isKioskKey(deps.keys, key.code, key.key)) {
    return err(problem('unknown-desk'));
  }
  const desk = await deps.store.desks.find(key.code);
  if (!desk) return err(problem('unknown-desk'));
  const usable = isActive(desk) || (key.sending === true && desk.retiredOn === deps.clock.today());
  if (usable) return openAt(deps, desk, key);
  return ok({ kind: 'retired', retired: { desk, places: await placesToGo(deps, desk) } });
}

async function placesToGo(deps: Deps, retired: Desk): Promise<RetiredCode['places']> {
  const places: { desk: Desk; opened: OpenedCampaign }[] = [];
  for (const desk of await presentDesks(deps, retired)) {
    const open = await openAt(deps, desk, { kind: 'desk', code: desk.code });
    const opened = open.ok ? campaignBehind(open.value) : undefined;
    if (opened) places.push({ desk, opened });
  }
  return places;
}

async function openAt(deps: Deps, desk: Desk, key: DeskKey): Promise<Result<OpenDoor, Problem>> {
  const wanted = key.group;
  const issued = issuedOn(deps, key);
  const open: { opened: OpenedCampaign; group: Group }[] = [];
  const shut: Problem[] = [];
  for (const { campaign, group } of desk.doors) {
    const opened = await deps.campaigns.open(campaign);
    const found = opened && askedGroup(opened, group);
    if (!found) continue;
    const isLate = issued !== undefined && isTakenLate(deps, opened, found, issued);
    if (isLate && (wanted === undefined || wanted === group)) {
      const door = await deskDoor(deps, desk, key, { opened, group: found });
      return ok({ kind: 'door', door: { ...door, countedOn: lastDayOf(opened.campaign) } });
    }
    const reason = shutToday(deps, opened);
    if (reason) shut.push(reason);
    else open.push({ opened, group: found });
  }
  const chosen = open.length === 1 ? open[0] : open.find(({ group }) => group.id === wanted);
  if (chosen) return ok({ kind: 'door', door: await deskDoor(deps, desk, key, chosen) });
  const [first] = open;
  if (first) {
    const groups = open.map(({ group }) => group);
    return ok({ kind: 'choose', choice: { desk, opened: first.opened, groups } });
  }
  return err(nearest(shut) ?? problem('unknown-desk'));
}

function issuedOn({ keys }: Deps, key: DeskKey): Day | undefined {
  return readVisitSecret(keys.visit, doorIdOf(key), key.secret)?.issuedOn;
}

/** Results of invited groups are shown at closing, and one ballot more would move them. */
function isTakenLate(
  { clock }: Deps,
  { campaign }: OpenedCampaign,
  group: Group,
  issued: Day,
): boolean {
  return !group.invited && takesLate(campaign, issued, clock.today());
}

/** What a visitor of a desk without an open campaign is told: what comes next, else what was last. */
function nearest(shut: readonly Problem[]): Problem | undefined {
  const byDay = [...shut].sort((a, b) => ((a.closedOn ?? '') > (b.closedOn ?? '') ? -1 : 1));
  return shut.find(({ code }) => code === 'upcoming') ?? byDay[0];
}

async function deskDoor(
  deps: Deps,
  desk: Desk,
  key: DeskKey,
  { opened, group }: { opened: OpenedCampaign; group: Group },
): Promise<Door> {
  return {
    id: doorIdOf(key),
    opened,
    group,
    form: await deps.campaigns.form(opened, group.id),
    unit: group.assesses === 'root' ? opened.campaign.rootUnit : desk.unit,
    channel: key.kind === 'kiosk' ? 'kiosk' : 'qr',
    desk,
  };
}
