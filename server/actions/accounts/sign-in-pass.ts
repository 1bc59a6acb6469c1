/** Carries somebody from the right password to the second step: sealed, short-lived, nothing stored. */
import { z } from 'zod';
import type { Deps } from '../../deps';
import { seal, unseal } from '../../seal';
import type { AccountRecord } from '../../store/contracts/accounts';

const PURPOSE = 'sign-in-pass';

/** Seconds for fetching the telephone and typing a code. */
export const PASS_SECONDS = 300;

const content = z.object({ account: z.string(), generation: z.number(), issuedAt: z.number() });

type PassDeps = Pick<Deps, 'store' | 'clock' | 'keys'>;

/** A pass of an account whose password was right. */
export function issueSignInPass(
  { keys, clock }: Pick<PassDeps, 'keys' | 'clock'>,
  { account, credentials }: AccountRecord,
): string {
  const { generation } = credentials;
  const text = JSON.stringify({ account: account.id, generation, issuedAt: clock.now() });
  return seal(keys.staff, PURPOSE, text);
}

/** The account of a pass; undefined when it is too old, or no pass, or the password was changed since. */
export async function readSignInPass(
  { keys, clock, store }: PassDeps,
  pass: string | undefined,
): Promise<AccountRecord | undefined> {
  const told = pass === undefined ? undefined : open(keys.staff, pass);
  if (!told || clock.now() - told.issuedAt > PASS_SECONDS * 1000) return undefined;
  const record = await store.accounts.find(told.account);
  if (!record || record.account.disabled) return undefined;
  return record.credentials.generation === told.generation ? record : undefined;
}

function open(key: Buffer, pass: string): z.infer<typeof content> | undefined {
  try {
    return content.parse(JSON.parse(unseal(key, PURPOSE, pass)));
  } catch {
    return undefined;
  }
}
