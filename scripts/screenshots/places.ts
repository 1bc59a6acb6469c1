/** Parts of addresses in the demonstration: the two campaigns, a desk, a person, a draw. */
import { randomUUID } from 'node:crypto';
import { kioskKey } from '../../server/actions/kiosk/kiosk-key';
import { openSession } from '../../server/actions/accounts/open-session';
import type { Deps } from '../../server/deps';
import { ROLES } from '../../server/domain/access/role';
import { unitKey } from '../../server/domain/units/unit';
import { paths } from '../../server/web/paths';

export const DRILL = 'dien-tap';
export const CLOSED = 'cchc-2024';

export interface Places {
  /** A desk that asks citizens and businesses, and the key of its kiosk. */
  readonly desk: string;
  readonly kioskKey: string;
  /** The session of somebody of the office who has every role. */
  readonly session: string;
  /** Parts that patterns of the office name, by campaign. */
  readonly parts: ReadonlyMap<string, Readonly<Record<string, string | undefined>>>;
}

/** Reads them from the store, and signs somebody in. @throws Error when the demonstration has no desk. */
export async function findPlaces(deps: Deps): Promise<Places> {
  const { store } = deps;
  const desk = (await store.desks.list()).find(({ doors }) =>
    doors.some(({ campaign }) => campaign === DRILL),
  );
  if (!desk) throw new Error('the demonstration has no desk');
  const { account, session } = await signIn(deps);
  const units = await store.units.all();
  const unit = units.find(({ code }) => code === desk.unit);
  const common = { account, desk: desk.code, unit: desk.unit, unitKey: unit && unitKey(unit) };
  const parts = new Map<string, Readonly<Record<string, string | undefined>>>();
  for (const campaign of [DRILL, CLOSED]) {
    parts.set(campaign, { ...common, ...(await partsOf(deps, campaign, desk.unit)) });
  }
  return { desk: desk.code, kioskKey: kioskKey(deps.keys, desk.code), session, parts };
}

async function partsOf(
  { campaigns, store }: Deps,
  campaign: string,
  unit: string,
): Promise<Readonly<Record<string, string | undefined>>> {
  const opened = await campaigns.open(campaign);
  const group = 'G6';
  const [draw] = await store.draws.list(campaign);
  const [recheck] = await store.rechecks.list(campaign);
  const invitation = await store.invitations.nextUnanswered(campaign, 'G1');
  return {
    campaign,
    criterion: opened?.pack.fields[0]?.criteria[0]?.id,
    draw: draw?.id,
    from: opened?.campaign.notices[0]?.from,
    group,
    invitation: invitation?.id,
    pile: [campaign, group, unit, 'paper'].join('/'),
    recheck: recheck?.id,
  };
}

async function signIn(deps: Deps): Promise<{ account: string; session: string }> {
  const account = randomUUID();
  const person = { id: account, username: 'nguyen.thi.thu', name: 'Nguyễn Thị Thử' };
  await deps.store.accounts.add({ ...person, roles: ROLES, activated: true, disabled: false }, '-');
  const record = await deps.store.accounts.find(account);
  if (!record) throw new Error('the account was not added');
  const session = await openSession(deps, record, { address: '127.0.0.1', browser: '' });
  return { account, session };
}

/** Every address of the office whose parts are known, under a name that says which it is. */
export function officeAddresses({ parts }: Places): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, { pattern }] of Object.entries(paths.office)) {
    for (const [campaign, known] of parts) {
      const address = pattern
        .replace('/don-vi/ma/:unit', '/don-vi/ma/:unitKey')
        .replace(':campaign/:group/:unit/:channel', ':pile')
        .replace(/:(\w+)/g, (part, key: string) => known[key] ?? part);
      const own = pattern.includes(':campaign') ? `${name}-${campaign}` : name;
      if (!address.includes(':')) found.set(`quan-ly-${own}`, address);
    }
  }
  return found;
}
