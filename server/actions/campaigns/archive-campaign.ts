/** Archives a closed campaign: its result is hashed, and from then on nothing about it may change. */
import { createHash } from 'node:crypto';
import { archiveContent } from '../../domain/campaign/archive';
import { lateUntil, type Campaign, type OpenedCampaign } from '../../domain/campaign/campaign';
import { publish } from '../../domain/disclosure/publish';
import type { GroupId } from '../../domain/definition/pack';
import { RollUp } from '../../domain/tally/roll-up';
import type { Tally } from '../../domain/tally/tally';
import { canonicalJson } from '../../definitions/pack-hash';
import { err, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';

/** `too-early`: answers that devices have kept may still come; `answers-arriving`: one is being stored now. */
export type ArchiveRefusal = ChangeRefusal | 'too-early' | 'answers-arriving';

type ArchiveDeps = Pick<Deps, 'store' | 'campaigns' | 'tallies' | 'clock'>;

/** Archives when late answers are over, and not while an answer is being stored. */
export async function archiveCampaign(
  deps: ArchiveDeps,
  act: Act,
  seen: SeenCampaign,
): Promise<Result<Campaign, ArchiveRefusal>> {
  const found = await openForChange(deps, seen, ['closed']);
  if (!found.ok) return found;
  const { campaign } = found.value;
  const on = deps.clock.today();
  if (on <= lateUntil(campaign)) return err('too-early');
  const before = await standingOf(deps, campaign.id);
  const hash = hashOf(await readArchive(deps, found.value));
  const after = await standingOf(deps, campaign.id);
  if (after.storing || before.versions !== after.versions) return err('answers-arriving');
  const archived: Campaign = { ...campaign, stage: 'archived', archive: { on, hash } };
  return putRevision(deps, act, archived, ['stage', 'archive']);
}

/** Whether an answer is being stored, and what changes with every answer that is. */
async function standingOf(
  { store }: Pick<Deps, 'store'>,
  campaign: string,
): Promise<{ readonly storing: boolean; readonly versions: string }> {
  const entries = await store.partitions.list(campaign);
  return {
    storing: entries.some(({ openIntents }) => openIntents.length > 0),
    versions: entries
      .map(({ key, version }) => `${key}=${version}`)
      .sort()
      .join(),
  };
}

/** The archive as text: its SHA-256 is the hash that was kept, by any tool. */
export async function readArchive(
  { tallies }: Pick<Deps, 'tallies'>,
  opened: OpenedCampaign,
): Promise<string> {
  const parts = await tallies.read(opened);
  const sums = new RollUp(() => 'whole');
  for (const part of parts) sums.put(part);
  const whole = sums.cells().get('whole') ?? new Map<GroupId, Tally>();
  const { card } = publish(opened.pack, whole, { closed: true });
  return canonicalJson(archiveContent(opened.campaign, parts, card));
}

/** Whether what the answers give today is what was archived; undefined for a campaign that is not archived. */
export async function verifyArchive(
  deps: Pick<Deps, 'tallies'>,
  opened: OpenedCampaign,
): Promise<{ readonly kept: string; readonly found: string } | undefined> {
  const { archive } = opened.campaign;
  return archive && { kept: archive.hash, found: hashOf(await readArchive(deps, opened)) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
