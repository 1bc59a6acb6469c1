/**
 * Campaigns at hand with their packs and forms. A frozen pack never changes; a draft follows the
 * definitions until it opens; a form is made anew when its campaign has changed.
 */
import type { Campaign, OpenedCampaign } from '../domain/campaign/campaign';
import { termsOf } from '../domain/campaign/terms';
import { parsePack } from '../domain/definition/parse-pack';
import type { GroupId, Pack } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import { prepareForm } from '../domain/form/prepare-form';
import { existsOn } from '../domain/units/unit';
import type { Definitions } from '../definitions/definitions';
import type { Store } from '../store/store';

export class CampaignShelf {
  private readonly packs = new Map<string, Pack>();
  private readonly forms = new Map<string, { readonly version: string; readonly form: Form }>();

  constructor(
    private readonly store: Store,
    private readonly definitions: Definitions,
  ) {}

  /** The campaign as it stands now, with its pack. */
  async open(id: string): Promise<OpenedCampaign | undefined> {
    const campaign = await this.store.campaigns.find(id);
    return campaign && this.withPack(campaign);
  }

  /** All campaigns, the latest closing day first. */
  async list(): Promise<readonly OpenedCampaign[]> {
    const campaigns = await this.store.campaigns.list();
    return Promise.all(campaigns.map((campaign) => this.withPack(campaign)));
  }

  /** The form of a group, the same object as long as its campaign does not change. */
  async form({ campaign, pack }: OpenedCampaign, group: GroupId): Promise<Form> {
    const key = `${campaign.id}|${group}`;
    const version = versionOf(campaign);
    const known = this.forms.get(key);
    if (known?.version === version) return known.form;
    const units = (await this.store.units.all()).filter((unit) => existsOn(unit, campaign.unitsOn));
    const form = prepareForm(pack, group, { terms: termsOf(campaign), units });
    this.forms.set(key, { version, form });
    return form;
  }

  /** A draft takes the pack as the definitions have it now; where they lack it, as it was last saved. */
  private async withPack(campaign: Campaign): Promise<OpenedCampaign> {
    const current =
      campaign.stage === 'draft' ? await this.definitions.find(campaign.packId) : undefined;
    if (current) return { campaign: { ...campaign, packHash: current.hash }, pack: current.pack };
    return { campaign, pack: await this.frozen(campaign.packHash) };
  }

  private async frozen(hash: string): Promise<Pack> {
    const known = this.packs.get(hash);
    if (known) return known;
    const pack = await readFrozenPack(this.store, hash);
    this.packs.set(hash, pack);
    return pack;
  }
}

/** A pack as it was frozen. @throws Error when the store has none with this hash. */
export async function readFrozenPack({ packs }: Pick<Store, 'packs'>, hash: string): Promise<Pack> {
  const parsed = parsePack([{ path: 'pack.yaml', content: await packs.find(hash) }]);
  if (parsed.ok) return parsed.value;
  throw new Error(`frozen pack ${hash} cannot be read: ${parsed.error[0]?.reason ?? ''}`);
}

/** What the words of a campaign's forms depend on. */
export function versionOf({ revision, packHash }: Pick<Campaign, 'revision' | 'packHash'>): string {
  return `${revision}|${packHash}`;
}
