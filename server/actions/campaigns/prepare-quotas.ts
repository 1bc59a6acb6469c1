/** Quotas of a draft from a file, checked whole; while one row has a fault nothing is held. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { POPULATION_SOURCES, type Quota } from '../../domain/campaign/quota';
import {
  checkQuotaRows,
  type QuotaSheetField,
  type QuotaSheetProblem,
} from '../../domain/campaign/quota-sheet';
import { ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { plainName, type ColumnSpec } from '../../sheets/columns';
import { readTable, type TableFault } from '../../sheets/read-table';
import type { SheetFile } from '../../sheets/sheet';
import { holdImport } from '../imports/hold-import';
import { placeNames } from '../people/place-names';
import type { HeldQuotas } from './write-quotas';

export const QUOTA_COLUMNS: Readonly<Record<QuotaSheetField, ColumnSpec>> = {
  group: { names: ['Nhóm', 'Mã nhóm', 'Nhóm đối tượng', 'Group'], required: true },
  unit: { names: ['Đơn vị', 'Mã đơn vị', 'Unit'], required: true },
  population: {
    names: ['Số người', 'Tổng số người', 'Dân số', 'Tổng thể', 'Population', 'People'],
    required: true,
  },
  needed: { names: ['Số phiếu cần', 'Cần', 'Chỉ tiêu', 'Cỡ mẫu', 'Needed'] },
  source: { names: ['Nguồn', 'Nguồn số người', 'Source'] },
};

export interface CheckedQuotas {
  /** Rows of the file. */
  readonly rows: number;
  readonly quotas: readonly Quota[];
  readonly problems: readonly QuotaSheetProblem[];
  /** Columns that are passed over, by their headers. */
  readonly unknown: readonly string[];
  /** The header of a field's column as the file has it. */
  readonly title: (field: QuotaSheetField) => string;
  /** The import that waits to be confirmed; absent when a row has a fault. */
  readonly held?: string;
}

export interface QuotaFile {
  readonly opened: OpenedCampaign;
  readonly account: string;
  readonly file: SheetFile;
  /** Words for where a population is from, as the template has them. */
  readonly sources: ReadonlyMap<string, (typeof POPULATION_SOURCES)[number]>;
  /** Address of the page to go on with once everything is written. */
  readonly returnTo: string;
}

/** Checks a file, and holds its quotas when every row is good. */
export async function prepareQuotas(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  { opened, account, file, sources, returnTo }: QuotaFile,
): Promise<Result<CheckedQuotas, TableFault>> {
  const table = await readTable(file, QUOTA_COLUMNS);
  if (!table.ok) return table;
  const { rows, unknown, title } = table.value;
  const { groups, units } = placeNames(opened, await deps.store.units.all());
  const known = new Map([...sources].map(([words, source]) => [plainName(words), source]));
  const { campaign } = opened;
  const checked = checkQuotaRows(rows, {
    campaign,
    groups,
    units,
    source: (words) => known.get(plainName(words)),
  });
  const summary = { rows: rows.length, unknown, title };
  if (checked.problems.length > 0) return ok({ ...summary, ...checked });
  const about: HeldQuotas = { campaign: campaign.id };
  const asked = { account, kind: 'quotas', about, rows: checked.quotas, returnTo } as const;
  return ok({ ...summary, ...checked, held: await holdImport(deps, asked) });
}
