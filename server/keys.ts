/** Keys of the server, kept in files outside the store and made at first start. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code';

export interface Keys {
  /** Signs the secret of a filling. */
  readonly visit: Buffer;
  /** Turns the ids of responses into receipts. */
  readonly receipt: Buffer;
  /** Makes the tokens of demonstration invitations, so that their links can be listed. */
  readonly demonstration: Buffer;
  /** Seals what belongs to accounts: second factors, pending imports, mails to staff. */
  readonly staff: Buffer;
  /** Seals the personal data of one campaign's invitations. */
  readonly ofCampaign: CampaignKeys;
}

/** A key a campaign, in a file of its own, so that destroying it makes copies of the store unreadable too. */
export interface CampaignKeys {
  /** The campaign's key, made when it has none. @throws Error when it was destroyed. */
  get(campaign: string): Buffer;
  /** Destroys the key for good. */
  destroy(campaign: string): void;
}

const BYTES = 32;

/**
 * Reads the keys, making those that are missing, readable by this user only.
 * @throws Error when a key file is damaged; it is left as it is.
 */
export function loadKeys(dataDir: string): Keys {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    visit: loadKey(join(folder, 'visit.key')),
    receipt: loadKey(join(folder, 'receipt.key')),
    demonstration: loadKey(join(folder, 'demonstration.key')),
    staff: loadKey(join(folder, 'staff.key')),
    ofCampaign: campaignKeys(join(folder, 'campaigns')),
  };
}

function campaignKeys(folder: string): CampaignKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (campaign: string): string =>
    join(folder, `${createHash('sha256').update(campaign).digest('hex').slice(0, 32)}.key`);
  return {
    get(campaign) {
      const path = pathOf(campaign);
      if (existsSync(`${path}.destroyed`)) throw new Error(`the key of ${campaign} was destroyed`);
      return loadKey(path);
    },
    destroy(campaign) {
      const path = pathOf(campaign);
      writeFileSync(`${path}.destroyed`, '', { mode: 0o600 });
      rmSync(path, { force: true });
    },
  };
}

/** A new key appears under its name whole or not at all, whoever else starts at the same time. */
function loadKey(path: string): Buffer {
  if (!existsSync(path)) makeKey(path);
  const key = readFileSync(path);
  if (key.length === BYTES) return key;
  throw new Error(`${path} must hold ${BYTES} bytes and holds ${key.length}`);
}

function makeKey(path: string): void {
  const fresh = `${path}.${randomUUID()}`;
  writeFileSync(fresh, randomBytes(BYTES), { mode: 0o600 });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(fresh);
  }
}
