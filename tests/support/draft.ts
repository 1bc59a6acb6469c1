/** A draft of the shipped pack that has everything it takes to open, and who changes it. */
import { actBy, type Act } from '../../server/actions/audit/act';
import type { AuditEvent } from '../../server/domain/audit/audit-event';
import type { Campaign } from '../../server/domain/campaign/campaign';
import { createDeps } from '../../server/create-deps';
import type { Deps } from '../../server/deps';
import { createLog } from '../../server/log';
import { both, seedCampaign } from './campaign';
import type { TestStore } from './stores';
import { loadTestConfig } from './test-config';
import { TurningClock } from './turning-clock';

export const MANAGER = { account: 'manager-1', name: 'Trần Thị B', roles: ['manager'] } as const;

/** The actions' dependencies over a store, with a clock that the test turns. */
export async function openDeps(
  store: TestStore,
  start = '2024-11-15T08:00:00+07:00',
): Promise<{ deps: Deps; clock: TurningClock }> {
  const clock = new TurningClock(start);
  const deps = await createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
  return { deps, clock };
}

/** Words of the pack's `campaignTerms`. */
const TERMS = ['UBND', 'NAM', 'TU_NGAY', 'DEN_NGAY', 'CO_QUAN', 'LUU_DEN'];

/** Units, desks, invitations and the draft. */
export async function seedDraft(deps: Deps, changes: Partial<Campaign> = {}): Promise<Campaign> {
  return seedCampaign(deps, {
    stage: 'draft',
    terms: Object.fromEntries(TERMS.map((term) => [term, both(term.toLowerCase())])),
    ...changes,
  });
}

/** What the manager is doing. */
export function act(deps: Deps, event: AuditEvent): Act {
  return actBy(deps, MANAGER, event);
}

/** What was done, as `event object fields` of the audit log; signing in is left out. */
export async function auditLines({ store }: Pick<Deps, 'store'>): Promise<string[]> {
  const lines: string[] = [];
  for await (const { event, object, fields } of store.audit.stream()) {
    if (event === 'account.signed-in') continue;
    lines.push([event, object.id, fields.join()].join(' '));
  }
  return lines;
}

/** Keys of every warning that opening this draft would ask to be ticked. */
export function keysOf(findings: readonly { readonly key: string }[]): string[] {
  return findings.map(({ key }) => key);
}
