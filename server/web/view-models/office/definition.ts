/** Which definitions made the figures of a page; a figure without them cannot be checked or quoted. */
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import { dayText, type OfficeWords } from './words';

export interface DefinitionModel {
  readonly title: string;
  readonly reconstruction: boolean;
  readonly statusNote: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Hex digits that tell packs apart in practice; the whole hash is in the campaign. */
const SHORT_HASH = 12;

/** Decision, version, short hash and status of a campaign's frozen pack. */
export function definitionModel(
  { campaign, pack }: OpenedCampaign,
  { t, say }: OfficeWords,
): DefinitionModel {
  const { decision } = pack;
  const fact = (key: string, value: string): { label: string; value: string } => ({
    label: t(`office:definition.${key}`),
    value,
  });
  return {
    title: say(pack.title),
    reconstruction: pack.status === 'reconstruction',
    statusNote: say(pack.statusNote),
    facts: [
      fact(
        'decision',
        t('office:definition.decisionText', {
          number: decision.number,
          day: dayText(decision.date),
          issuer: say(decision.issuer),
          title: say(decision.title),
        }),
      ),
      fact('pack', t('office:definition.packText', { id: pack.id, version: pack.version })),
      fact('hash', campaign.packHash.slice(0, SHORT_HASH)),
    ],
  };
}
