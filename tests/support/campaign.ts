/** A small campaign of the shipped pack: one desk for citizens and firms, a few personal links. */
import { join } from 'node:path';
import { loadUnits } from '../../server/definitions/load-units';
import type { Campaign } from '../../server/domain/campaign/campaign';
import { NOTICE_SUBJECTS, type Notice } from '../../server/domain/campaign/notice';
import { day } from '../../server/domain/day';
import type { Text } from '../../server/domain/text';
import type { Deps } from '../../server/deps';
import { digest } from '../../server/ids';
import { DEFINITIONS, shippedPack } from './shipped-pack';

export const DESK = 'quay0001';
export const CITIZENS_DESK = 'quay0002';

/** Token of the n-th invitation of a group. */
export function tokenOf(group: string, n = 1): string {
  return `${group.toLowerCase()}token${String(n).padStart(18, '0')}`;
}

/** Writes the campaign, its desks and `people` invitations for each of its invited groups. */
export async function seedCampaign(
  deps: Deps,
  overrides: Partial<Campaign> = {},
  people = 8,
): Promise<Campaign> {
  const { pack, hash } = await shippedPack();
  const units = await loadUnits(join(DEFINITIONS, 'units', 'me-linh-2024.yaml'));
  if (!units.ok) throw new Error(JSON.stringify(units.error));
  await deps.store.units.putAll(units.value);
  await deps.store.packs.put(hash, pack);
  const campaign = makeCampaign(hash, overrides);
  await deps.store.campaigns.add(campaign);
  const door = (group: string) => ({ campaign: campaign.id, group });
  await deps.store.desks.addAll([
    { code: DESK, name: both('Một cửa xã Tự Lập'), unit: '08986', doors: [door('G6'), door('G5')] },
    { code: CITIZENS_DESK, name: both('Một cửa xã Mê Linh'), unit: '09010', doors: [door('G6')] },
  ]);
  await deps.store.invitations.addAll(
    ['G1', 'G2', 'G3', 'G4', 'G5'].flatMap((group) =>
      Array.from({ length: people }, (_, index) => ({
        invitation: {
          id: `${campaign.id}-${group}-${index + 1}`,
          campaign: campaign.id,
          group,
          unit: group === 'G4' ? '08986' : '250',
          assesses: '250',
          channel: 'link' as const,
          hasEmail: false,
          unsubscribed: false,
        },
        tokenHash: digest('invitation', tokenOf(group, index + 1)),
      })),
    ),
  );
  return campaign;
}

/** The campaign as data; everything can be overridden. */
export function makeCampaign(packHash: string, overrides: Partial<Campaign>): Campaign {
  const terms = ['UBND', 'NAM', 'TU_NGAY', 'DEN_NGAY', 'CO_QUAN', 'HAN_NOP', 'LUU_DEN'];
  return {
    id: 'dot-2024',
    name: both('Khảo sát thử 2024'),
    packId: 'cchc-huyen-2024',
    packHash,
    stage: 'opened',
    revision: 1,
    rootUnit: '250',
    unitsOn: day('2024-12-01'),
    opensOn: day('2024-11-01'),
    closesOn: day('2024-12-31'),
    groups: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'],
    terms: Object.fromEntries(terms.map((term) => [term, both(term.toLowerCase())])),
    notices: [
      {
        from: day('2024-01-01'),
        notice: noticeOf('lời'),
      },
    ],
    sampling: {
      method: 'cochran',
      confidence: 95,
      margin: 5,
      allocation: 'proportional',
      minimumPerUnit: 5,
    },
    personalDataDays: 90,
    demonstration: false,
    ...overrides,
  };
}

/** A notice that says the same words on every subject. */
export function noticeOf(words: string): Notice {
  const paragraphs = Object.fromEntries(NOTICE_SUBJECTS.map((subject) => [subject, both(words)]));
  return { summary: both(words), paragraphs: paragraphs as Notice['paragraphs'] };
}

/** The same words in both languages. */
export function both(words: string): Text {
  return { vi: words, en: words };
}
