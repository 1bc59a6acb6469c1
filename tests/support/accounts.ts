/** Accounts with real passwords, over the real application and a clock that a test moves. */
import { join } from 'node:path';
import type { Express } from 'express';
import { createApp } from '../../server/app';
import { loadUnits } from '../../server/definitions/load-units';
import { closeDeps, createDeps } from '../../server/create-deps';
import type { Deps } from '../../server/deps';
import type { Account } from '../../server/domain/access/account';
import type { Result } from '../../server/domain/result';
import { randomToken } from '../../server/ids';
import { createLog } from '../../server/log';
import { hashPassword } from '../../server/passwords';
import { PROJECT_ROOT } from '../../server/project-root';
import type { Config } from '../../server/config';
import { DEFINITIONS } from './shipped-pack';
import type { TestStore } from './stores';
import { loadTestConfig } from './test-config';
import { TurningClock } from './turning-clock';

/** What every account of these tests opens with. */
export const PASSWORD = 'bốn con ngựa ăn cỏ';
export const OTHER_PASSWORD = 'kem dừa trên gác mái';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export interface AccountsApp {
  readonly app: Express;
  readonly deps: Deps;
  readonly clock: TurningClock;
  readonly close: () => Promise<void>;
}

/** Opens the application on the morning of 24/11/2026. */
export async function openAccounts(
  store: TestStore,
  overrides: Partial<Config> = {},
): Promise<AccountsApp> {
  const clock = new TurningClock('2026-11-24T08:00:00+07:00');
  const config = loadTestConfig(store, overrides);
  const deps = await createDeps(config, { clock, log: createLog('silent') });
  return { app: createApp(deps, PROJECT_ROOT), deps, clock, close: () => closeDeps(deps) };
}

/** Adds an account with `PASSWORD`; `password: false` leaves it without one. */
export async function addAccount(
  { store }: Pick<Deps, 'store'>,
  { password = true, ...changes }: Partial<Account> & { readonly password?: boolean } = {},
): Promise<Account> {
  const id = randomToken();
  const account: Account = {
    id,
    username: `nguoi.${id.slice(0, 10)}`,
    name: 'Nguyễn Thị Thử',
    roles: ['manager'],
    disabled: false,
    activated: password,
    ...changes,
  };
  await store.accounts.add(account, password ? await hashPassword(PASSWORD) : undefined);
  return account;
}

/** The registry that is shipped: units of before July 2025, and those after. */
export async function seedUnits({ store }: Pick<Deps, 'store'>): Promise<void> {
  await store.units.putAll(
    valueOf(await loadUnits(join(DEFINITIONS, 'units', 'me-linh-2024.yaml'))),
  );
}

/** The events of the audit log in order, as `event object-id`. */
export async function auditLines({ store }: Pick<Deps, 'store'>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { event, object } of store.audit.stream()) lines.push(`${event} ${object.id}`);
  return lines;
}

/** The value of a result that must be a success. @throws Error naming the failure otherwise */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}
