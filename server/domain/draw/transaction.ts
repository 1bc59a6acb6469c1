/**
 * A transaction list is the frame of a draw: who has handed in a dossier (hồ sơ) in the period. These are
 * personal data: they exist sealed with the campaign's key until retention erases them, and nowhere else.
 */
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';

export interface Transaction {
  /** Number of the dossier (mã hồ sơ). */
  readonly dossier: string;
  readonly group: GroupId;
  /** Code of the unit that handled the dossier, which is the unit assessed. */
  readonly unit: string;
  readonly name: string;
  /** National form with the trunk zero, digits only. */
  readonly phone?: string;
  /** Lower case. */
  readonly email?: string;
  readonly address?: string;
  /** Field of the procedure (lĩnh vực). */
  readonly field?: string;
  /** Day of the transaction. */
  readonly day?: Day;
}

/** Whom a draw chooses among at a time: one group in one unit. */
export interface Stratum {
  readonly group: GroupId;
  readonly unit: string;
}

/** `G6|08974`, the name of a stratum in hashes and files; `|` occurs in neither part. */
export function stratumKey({ group, unit }: Stratum): string {
  return `${group}|${unit}`;
}

/**
 * The line over which hashes are taken: dossier, group, unit, name, phone, e-mail, address, field, day
 * (YYYY-MM-DD), separated by tabs, empty where there is nothing. No part holds a tab or a line break.
 */
export function canonicalLine(transaction: Transaction): string {
  const { dossier, group, unit, name, phone, email, address, field, day } = transaction;
  const parts = [dossier, group, unit, name, phone, email, address, field, day];
  return parts.map((part) => part ?? '').join('\t');
}

/** The whole list as one text: canonical lines in the order of their code units, separated by line feeds. */
export function canonicalList(transactions: readonly Transaction[]): string {
  return transactions.map(canonicalLine).sort().join('\n');
}
