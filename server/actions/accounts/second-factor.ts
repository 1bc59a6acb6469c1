/** Turning the second factor on and off; both want the password, and end the other sessions. */
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { seal, unseal } from '../../seal';
import {
  factorAddress,
  newFactorSecret,
  newRecoveryCodes,
  recoveryCodeHash,
  stepOfCode,
} from '../../second-factor';
import type { Act } from '../audit/act';
import { confirmOwner, type Owner, type OwnerRefusal } from './confirm-owner';
import { factorPurpose } from './use-code';

type FactorDeps = Pick<Deps, 'store' | 'clock' | 'keys'>;

/** A secret that is shown and not stored until a code of it comes back. */
export interface FactorOffer {
  /** In base32, for typing. */
  readonly secret: string;
  /** The `otpauth:` address that the QR code carries. */
  readonly address: string;
  /** The secret sealed for this account; the form sends it back. */
  readonly sealed: string;
}

export type AddFactorRefusal =
  | OwnerRefusal
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'no-offer' }
  | { readonly kind: 'has-factor' };

/** Offers a fresh secret, or the one that the form has sent back. */
export function offerFactor(
  { keys }: Pick<Deps, 'keys'>,
  { account, username, issuer }: { account: string; username: string; issuer: string },
  sealed?: string,
): FactorOffer {
  const secret = (sealed && openOffer(keys.staff, account, sealed)) || newFactorSecret();
  return {
    secret,
    address: factorAddress(secret, username, issuer),
    sealed: seal(keys.staff, offerPurpose(account), secret),
  };
}

/** Turns it on after a code of the offered secret; gives the recovery codes, which are shown once. */
export async function addFactor(
  deps: FactorDeps,
  act: Act,
  input: {
    readonly owner: Owner;
    readonly password: string;
    readonly offer: string;
    readonly code: string;
  },
): Promise<Result<readonly string[], AddFactorRefusal>> {
  const { store, keys, clock } = deps;
  const { owner } = input;
  const secret = openOffer(keys.staff, owner.account, input.offer);
  if (secret === undefined) return err({ kind: 'no-offer' });
  const step = stepOfCode(secret, input.code.replace(/\s/g, ''), clock.now());
  if (step === undefined) return err({ kind: 'wrong-code' });
  const confirmed = await confirmOwner(deps, owner, input.password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value.credentials.factor) return err({ kind: 'has-factor' });
  const codes = newRecoveryCodes();
  await act.record({ kind: 'account', id: owner.account }, ['factor']);
  await store.accounts.setFactor(owner.account, {
    secret: seal(keys.staff, factorPurpose(owner.account), secret),
    lastStep: step,
    recoveryCodes: codes.map((code) => recoveryCodeHash(keys.staff, owner.account, code)),
  });
  await store.sessions.removeAll(owner.account, owner.session);
  return ok(codes);
}

/** Turns it off, with its recovery codes. */
export async function removeFactor(
  deps: FactorDeps,
  act: Act,
  { owner, password }: { readonly owner: Owner; readonly password: string },
): Promise<Result<undefined, OwnerRefusal>> {
  const confirmed = await confirmOwner(deps, owner, password);
  if (!confirmed.ok) return confirmed;
  await act.record({ kind: 'account', id: owner.account }, ['factor']);
  await deps.store.accounts.setFactor(owner.account, undefined);
  await deps.store.sessions.removeAll(owner.account, owner.session);
  return ok(undefined);
}

function offerPurpose(account: string): string {
  return `factor-offer|${account}`;
}

function openOffer(key: Buffer, account: string, sealed: string): string | undefined {
  try {
    return unseal(key, offerPurpose(account), sealed);
  } catch {
    return undefined;
  }
}
