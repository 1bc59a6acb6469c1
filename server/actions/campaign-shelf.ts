/** Campaigns at hand with their frozen packs and forms; what never changes is made once and kept. */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import { parsePack } from '../domain/definition/parse-pack';
import type { GroupId, Pack } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import { prepareForm } from '../domain/form/prepare-form';
import { existsOn } from '../domain/units/unit';
import type { Store } from '../store/store';

export class CampaignShelf {
  private readonly packs = new Map<string, Pack>();
  private readonly forms = new Map<string, Form>();

  constructor(private readonly store: Store) {}

  /** The campaign as it stands now, with its frozen pack. */
  async open(id: string): Promise<OpenedCampaign | undefined> {
    const campaign = await this.store.campaigns.find(id);
    return campaign && { campaign, pack: await this.pack(campaign.packHash) };
  }

  /** All campaigns, the latest closing day first. */
  async list(): Promise<readonly OpenedCampaign[]> {
    const campaigns = await this.store.campaigns.list();
    return Promise.all(
      campaigns.map(async (campaign) => ({ campaign, pack: await this.pack(campaign.packHash) })),
    );
  }

  /** The form of a group; the terms and units of a campaign are fixed when it opens. */
  async form({ campaign, pack }: OpenedCampaign, group: GroupId): Promise<Form> {
    const key = `${campaign.id}|${campaign.packHash}|${group}`;
    const known = this.forms.get(key);
    if (known) return known;
    const units = (await this.store.units.all()).filter((unit) => existsOn(unit, campaign.unitsOn));
    const form = prepareForm(pack, group, { terms: campaign.terms, units });
    this.forms.set(key, form);
    return form;
  }

  private async pack(hash: string): Promise<Pack> {
    const known = this.packs.get(hash);
    if (known) return known;
    const parsed = parsePack([{ path: 'pack.yaml', content: await this.store.packs.find(hash) }]);
    if (!parsed.ok)
      throw new Error(`frozen pack ${hash} cannot be read: ${parsed.error[0]?.reason ?? ''}`);
    this.packs.set(hash, parsed.value);
    return parsed.value;
  }
}
