/** Takes a transaction list: checked whole, and while one row has a fault nothing is written. */
import { isOver, stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import { defaultSizes } from '../../domain/draw/default-sizes';
import type { DrawStratum } from '../../domain/draw/draw';
import { groupBy } from '../../domain/draw/group-by';
import { leaveOutRepeats, type ListedRow } from '../../domain/draw/left-out';
import {
  readTransaction,
  type TransactionFault,
  type TransactionField,
} from '../../domain/draw/read-transaction';
import { canonicalList, stratumKey, type Transaction } from '../../domain/draw/transaction';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { randomToken } from '../../ids';
import { readTable, type TableFault, type TableRow } from '../../sheets/read-table';
import type { SheetFile } from '../../sheets/sheet';
import type { StoredDraw } from '../../store/contracts/draws';
import type { Act } from '../audit/act';
import { readRoster } from '../people/listed-people';
import { placeNames } from '../people/place-names';
import { DRAW_HASHES } from './draw-hashes';
import { writeList } from './draw-list';
import { LIST_LIMITS, TRANSACTION_COLUMNS } from './transaction-sheet';

export interface RowFault extends TransactionFault {
  readonly line: number;
  /** The header of the column as the file has it. */
  readonly column: string;
  /** What stands in the cell. */
  readonly typed: string;
}

export const LIST_REFUSALS = ['nobody', 'over', 'waiting'] as const;

/**
 * `over`: answering has ended; `waiting`: another list waits to be drawn or given up; `nobody`: every row
 * is left out.
 */
export type ListFault =
  | TableFault
  | {
      readonly kind: 'rows';
      /** Rows of the file. */
      readonly rows: number;
      readonly faults: readonly RowFault[];
    }
  | { readonly kind: (typeof LIST_REFUSALS)[number] };

type ReceiveDeps = Pick<Deps, 'store' | 'keys' | 'clock'>;

/** Keeps the list as a new draw, its sizes as the quotas or the campaign's plan propose them. */
export async function receiveList(
  deps: ReceiveDeps,
  act: Act,
  { opened, file }: { readonly opened: OpenedCampaign; readonly file: SheetFile },
): Promise<Result<StoredDraw, ListFault>> {
  const { campaign } = opened;
  const today = deps.clock.today();
  if (isOver(stateOn(campaign, today))) return err({ kind: 'over' });
  const others = await deps.store.draws.list(campaign.id);
  if (others.some(({ state }) => state === 'listed' || state === 'sealed')) {
    return err({ kind: 'waiting' });
  }
  const checked = await checkFile(deps, opened, file);
  if (!checked.ok) return checked;
  const roster = await readRoster(deps, campaign.id);
  const { kept, leftOut } = leaveOutRepeats(
    checked.value,
    (transaction) => roster.findTwin({ person: transaction, place: transaction }) !== undefined,
  );
  if (kept.length === 0) return err({ kind: 'nobody' });
  const draw: StoredDraw = {
    id: randomToken(),
    campaign: campaign.id,
    revision: 1,
    state: 'listed',
    listedOn: today,
    listHash: DRAW_HASHES.ofText(canonicalList(kept)),
    leftOut,
    strata: await strataOf(deps, opened, kept),
  };
  await act.record({ kind: 'draw', id: draw.id }, ['list']);
  await writeList(deps, draw, kept);
  await deps.store.draws.add(draw);
  return ok(draw);
}

async function checkFile(
  { store }: ReceiveDeps,
  opened: OpenedCampaign,
  file: SheetFile,
): Promise<Result<readonly ListedRow[], ListFault>> {
  const sheet = await readTable(file, TRANSACTION_COLUMNS, LIST_LIMITS);
  if (!sheet.ok) return sheet;
  const names = placeNames(opened, await store.units.all());
  const listed: ListedRow[] = [];
  const faults: RowFault[] = [];
  for (const { line, typed } of sheet.value.rows) {
    const read = readTransaction(typed, names);
    if (read.ok) listed.push({ line, transaction: read.value });
    else faults.push(...rowFaults({ line, typed }, read.error, sheet.value.title));
  }
  const { length: rows } = sheet.value.rows;
  return faults.length > 0 ? err({ kind: 'rows', rows, faults }) : ok(listed);
}

function rowFaults(
  { line, typed }: TableRow<TransactionField>,
  faults: readonly TransactionFault[],
  title: (field: TransactionField) => string,
): RowFault[] {
  return faults.map((fault) => ({
    ...fault,
    line,
    column: title(fault.field),
    typed: typed[fault.field],
  }));
}

async function strataOf(
  { store }: ReceiveDeps,
  { campaign }: OpenedCampaign,
  transactions: readonly Transaction[],
): Promise<readonly DrawStratum[]> {
  const strata = [...groupBy(transactions, stratumKey)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ group: first.group, unit: first.unit, population: others.length + 1 }] : [],
    );
  const sizes = defaultSizes(strata, await store.quotas.list(campaign.id), campaign.sampling);
  return strata.map((stratum) => ({ ...stratum, size: sizes.get(stratumKey(stratum)) ?? 0 }));
}
