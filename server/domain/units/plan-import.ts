/**
 * What rows of a sheet would change in the registry. Rows add units, or replace those with the same code and
 * first day; units that the sheet does not name stay. One fault keeps every row out.
 */
import { newFaults, type UnitFault } from './check-units';
import {
  readUnitCells,
  UNIT_CELLS,
  writeUnitCells,
  type CellFault,
  type UnitCell,
  type UnitCells,
} from './unit-cells';
import { applyChange } from './unit-change';
import { FIELD_OF } from './form-fault';
import { unitKey, type Unit } from './unit';
import type { UnitKinds } from './unit-kinds';

export interface UnitRow {
  readonly line: number;
  readonly typed: UnitCells;
}

export interface UnitRowFault {
  readonly line: number;
  readonly cell: UnitCell;
  readonly code: CellFault['code'] | UnitFault['code'] | 'twice' | 'zero-lost';
  /** Key of the unit that the fault shows in, when it was read at all. */
  readonly unit?: string;
  /** Code, key or line of the other one concerned. */
  readonly other?: string;
}

export interface ImportPlan {
  readonly added: readonly Unit[];
  readonly changed: readonly Unit[];
  readonly unchanged: number;
  /** Ids of kinds that nobody has named yet. */
  readonly newKinds: readonly string[];
  readonly faults: readonly UnitRowFault[];
}

interface ReadRow {
  readonly line: number;
  readonly unit: Unit;
}

/** Plans the import of rows into a registry. */
export function planImport(
  registry: readonly Unit[],
  rows: readonly UnitRow[],
  kinds: UnitKinds,
): ImportPlan {
  const { read, faults } = readRows(rows, kinds);
  // What leans on a row that cannot be read is not at fault itself.
  const faulty = new Set(faults.map(({ line }) => line));
  const unread = new Set(
    rows.filter(({ line }) => faulty.has(line)).map(({ typed }) => typed.code),
  );
  const known = new Map(registry.map((unit) => [unitKey(unit), unit]));
  const wanted = read.map(({ unit }) => unit);
  const added = wanted.filter((unit) => !known.has(unitKey(unit)));
  const changed = wanted.filter((unit) => {
    const before = known.get(unitKey(unit));
    return before !== undefined && !isSame(before, unit);
  });
  const found = [
    ...faults,
    ...twice(read),
    ...lostZeros(registry, read),
    ...registryFaults(registry, read).filter(({ other = '' }) => !unread.has(codeOf(other))),
  ];
  return {
    added,
    changed,
    unchanged: wanted.length - added.length - changed.length,
    newKinds: [...new Set(wanted.map(({ kind }) => kind))].filter((kind) => !kinds.has(kind)),
    faults: found.sort((a, b) => a.line - b.line),
  };
}

function readRows(
  rows: readonly UnitRow[],
  kinds: UnitKinds,
): { read: readonly ReadRow[]; faults: readonly UnitRowFault[] } {
  const read: ReadRow[] = [];
  const faults: UnitRowFault[] = [];
  for (const { line, typed } of rows) {
    const unit = readUnitCells(typed, kinds);
    if (unit.ok) read.push({ line, unit: unit.value });
    else faults.push(...unit.error.map((fault) => ({ line, ...fault })));
  }
  return { read, faults };
}

function twice(read: readonly ReadRow[]): UnitRowFault[] {
  const lines = new Map<string, number>();
  return read.flatMap(({ line, unit }): UnitRowFault[] => {
    const key = unitKey(unit);
    const before = lines.get(key);
    if (before === undefined) lines.set(key, line);
    return before === undefined
      ? []
      : [{ line, cell: 'code', code: 'twice', unit: key, other: String(before) }];
  });
}

/** Spreadsheets make 8974 of 08974 when a column is not formatted as text. */
function lostZeros(registry: readonly Unit[], read: readonly ReadRow[]): UnitRowFault[] {
  const codes = new Set(registry.map(({ code }) => code));
  const padded = new Map(
    [...codes].filter((code) => /^0\d+$/.test(code)).map((code) => [code.replace(/^0+/, ''), code]),
  );
  return read.flatMap(({ line, unit }) =>
    (['code', 'parent'] as const).flatMap((cell): UnitRowFault[] => {
      const code = unit[cell] ?? '';
      const other = codes.has(code) ? undefined : padded.get(code);
      return other === undefined
        ? []
        : [{ line, cell, code: 'zero-lost', unit: unitKey(unit), other }];
    }),
  );
}

/** Faults that the registry would have: at the row of the unit, or of the one that causes it. */
function registryFaults(registry: readonly Unit[], read: readonly ReadRow[]): UnitRowFault[] {
  const next = applyChange(registry, { puts: read.map(({ unit }) => unit), removes: [] });
  return newFaults(registry, next).map(({ unit, field, code, other }): UnitRowFault => {
    const key = unitKey(unit);
    const own = read.find((row) => unitKey(row.unit) === key);
    const line = (own ?? causeOf(other, read))?.line ?? read[0]?.line ?? 0;
    return { line, cell: FIELD_OF[field], code, unit: key, ...(other !== undefined && { other }) };
  });
}

function causeOf(other = '', read: readonly ReadRow[]): ReadRow | undefined {
  return read.find(({ unit }) => unit.code === codeOf(other));
}

/** The code of a key; a code is its own. */
function codeOf(keyOrCode: string): string {
  return keyOrCode.split('@')[0] ?? '';
}

/** Whether two units are written the same. */
function isSame(a: Unit, b: Unit): boolean {
  const none: UnitKinds = new Map();
  const [x, y] = [writeUnitCells(a, none), writeUnitCells(b, none)];
  return UNIT_CELLS.every((cell) => x[cell] === y[cell]);
}
