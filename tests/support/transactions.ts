/** Transaction lists for tests, and a draw at each of its stages over a campaign of the shipped pack. */
import { actBy, type Act } from '../../server/actions/audit/act';
import { revealDraw } from '../../server/actions/draw/reveal-draw';
import { receiveList } from '../../server/actions/draw/receive-list';
import { sealDraw } from '../../server/actions/draw/seal-draw';
import { TRANSACTION_COLUMNS } from '../../server/actions/draw/transaction-sheet';
import type { Deps } from '../../server/deps';
import type { AuditEvent } from '../../server/domain/audit/audit-event';
import type { OpenedCampaign } from '../../server/domain/campaign/campaign';
import { stratumKey } from '../../server/domain/draw/transaction';
import type { TypedTransaction } from '../../server/domain/draw/read-transaction';
import type { SheetFile } from '../../server/sheets/sheet';
import { writeCsv } from '../../server/sheets/write-csv';
import type { StoredDraw } from '../../server/store/contracts/draws';

export const MANAGER = { account: 'm1', name: 'Quản lý', roles: ['manager'] } as const;

/** An act of the manager. */
export function acting(deps: Pick<Deps, 'store' | 'clock'>, event: AuditEvent): Act {
  return actBy(deps, MANAGER, event);
}

/** Rows of different people, numbered from `first`. */
export function transactions(
  count: number,
  overrides: Partial<TypedTransaction> = {},
  first = 1,
): TypedTransaction[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(first + index).padStart(4, '0');
    return {
      dossier: `H01.${number}`,
      group: 'G6',
      unit: '08986',
      name: `Người ${number}`,
      phone: `091200${number}`,
      email: '',
      address: `Nhà số ${number}`,
      field: 'Đất đai',
      day: '05/10/2024',
      ...overrides,
    };
  });
}

/** The rows as an uploaded file. */
export function transactionFile(rows: readonly TypedTransaction[]): SheetFile {
  const fields = Object.keys(TRANSACTION_COLUMNS) as (keyof TypedTransaction)[];
  const header = fields.map((field) => TRANSACTION_COLUMNS[field].names[0]);
  const content = writeCsv([header, ...rows.map((row) => fields.map((field) => row[field]))]);
  return { name: 'danh-sach.csv', content };
}

/** A draw with the list of these rows. */
export async function listedDraw(
  deps: Deps,
  opened: OpenedCampaign,
  rows: readonly TypedTransaction[],
): Promise<StoredDraw> {
  const act = acting(deps, 'draw.received');
  const received = await receiveList(deps, act, { opened, file: transactionFile(rows) });
  if (!received.ok) throw new Error(JSON.stringify(received.error));
  return received.value;
}

/** A sealed draw that takes `size` people of every stratum. */
export async function sealedDraw(
  deps: Deps,
  opened: OpenedCampaign,
  rows: readonly TypedTransaction[],
  size: number,
): Promise<StoredDraw> {
  const draw = await listedDraw(deps, opened, rows);
  const typed = new Map(draw.strata.map((stratum) => [stratumKey(stratum), String(size)]));
  const { campaign } = opened;
  const sealed = await sealDraw(deps, acting(deps, 'draw.sealed'), { campaign, draw, typed });
  if (!sealed.ok) throw new Error(sealed.error.kind);
  return sealed.value;
}

/** A draw that is drawn. */
export async function drawnDraw(
  deps: Deps,
  opened: OpenedCampaign,
  rows: readonly TypedTransaction[],
  size: number,
): Promise<StoredDraw> {
  const draw = await sealedDraw(deps, opened, rows, size);
  const drawn = await revealDraw(deps, acting(deps, 'draw.drawn'), { opened, draw });
  if (!drawn.ok) throw new Error(drawn.error);
  return drawn.value;
}
