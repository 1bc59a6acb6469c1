/**
 * Erases who was invited once a campaign's time for personal data is over. Every step may be repeated: a
 * run that is cut short is taken up by the next one. Answers and counts are no personal data and stay.
 */
import type { Campaign } from '../../domain/campaign/campaign';
import { mustErase } from '../../domain/campaign/retention';
import type { Deps } from '../../deps';
import { actOfSystem } from '../audit/act';

type Step = (deps: Deps, campaign: string) => Promise<unknown>;

/** Whatever holds personal data of a campaign has a line here; the key goes last, with all that was missed. */
const STEPS: readonly Step[] = [
  ({ store }, campaign) => store.mails.stop(campaign, 'erased'),
  ({ store }, campaign) => store.invitations.erasePeople(campaign),
  ({ store }, campaign) => store.draws.erasePeople(campaign),
  ({ keys }, campaign) => Promise.resolve(keys.ofCampaign.destroy(campaign)),
];

/** Erases what is due in every campaign, until `signal` aborts. */
export async function erasePersonalData(deps: Deps, signal: AbortSignal): Promise<void> {
  const today = deps.clock.today();
  for (const campaign of await deps.store.campaigns.list()) {
    if (mustErase(campaign, today)) await erase(deps, campaign, signal);
    if (signal.aborted) return;
  }
}

async function erase(deps: Deps, { id }: Campaign, signal: AbortSignal): Promise<void> {
  const { erasures } = deps.store;
  const standing = await erasures.find(id);
  if (standing !== undefined && standing !== 'begun') return;
  if (standing === undefined) {
    await actOfSystem(deps, 'people.erased').record({ kind: 'campaign', id }, ['person']);
    await erasures.begin(id);
  }
  for (const step of STEPS) {
    if (signal.aborted) return;
    await step(deps, id);
  }
  await erasures.finish(id, deps.clock.today());
}
