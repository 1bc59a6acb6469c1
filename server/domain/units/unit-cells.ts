/** A unit as people write it, in a form or in a row of a sheet, and back. */
import { formatDay, parseDay, parseTypedDay, type Day } from '../day';
import { code as codeSchema, id as kindSchema } from '../definition/base-schema';
import { plainName } from '../plain-name';
import { err, ok, type Result } from '../result';
import { unitKey, type Unit } from './unit';
import type { UnitKinds } from './unit-kinds';

export const UNIT_CELLS = [
  'code',
  'name',
  'nameEn',
  'kind',
  'parent',
  'from',
  'to',
  'successors',
] as const;

export type UnitCell = (typeof UNIT_CELLS)[number];

/** What is written in each place; '' where nothing is. */
export type UnitCells = Readonly<Record<UnitCell, string>>;

export const CELL_FAULTS = [
  'bad-code',
  'bad-day',
  'bad-key',
  'missing',
  'too-long',
  'unknown-kind',
] as const;

export interface CellFault {
  readonly cell: UnitCell;
  readonly code: (typeof CELL_FAULTS)[number];
}

const LONGEST_NAME = 200;
/** Parts several successors. */
const SEPARATOR = /[;,\n]+/;

/** The unit that is written there, or every fault of it. Kinds may be written by id or by name. */
export function readUnitCells(
  cells: UnitCells,
  kinds: UnitKinds,
): Result<Unit, readonly CellFault[]> {
  const faults: CellFault[] = [];
  const fail = (cell: UnitCell, code: CellFault['code']): undefined => {
    faults.push({ cell, code });
    return undefined;
  };
  const readCode = (cell: 'code' | 'parent'): string =>
    codeSchema.safeParse(cells[cell]).data ?? fail(cell, 'bad-code') ?? '';
  const readDay = (cell: 'from' | 'to'): Day | undefined =>
    parseAnyDay(cells[cell]) ?? fail(cell, 'bad-day');
  const required = (cell: UnitCell): boolean =>
    cells[cell] !== '' || Boolean(fail(cell, 'missing'));

  const code = required('code') ? readCode('code') : '';
  const kind = required('kind')
    ? (readKind(cells.kind, kinds) ?? fail('kind', 'unknown-kind'))
    : '';
  const validFrom = required('from') ? readDay('from') : undefined;
  const validTo = cells.to === '' ? undefined : readDay('to');
  const parent = cells.parent === '' ? undefined : readCode('parent');
  const succeededBy = cells.successors.split(SEPARATOR).flatMap((text) => {
    const key = text.trim() === '' ? undefined : (readKey(text) ?? fail('successors', 'bad-key'));
    return key === undefined ? [] : [key];
  });
  required('name');
  for (const cell of ['name', 'nameEn'] as const) {
    if (cells[cell].length > LONGEST_NAME) fail(cell, 'too-long');
  }
  if (faults.length > 0 || kind === undefined || validFrom === undefined) return err(faults);
  return ok({
    code,
    name: { vi: cells.name, ...(cells.nameEn !== '' && { en: cells.nameEn }) },
    kind,
    ...(parent !== undefined && { parent }),
    validFrom,
    ...(validTo !== undefined && { validTo }),
    ...(succeededBy.length > 0 && { succeededBy: [...new Set(succeededBy)] }),
  });
}

/** How a unit is written; reading it again gives the same unit. Kinds are written by their Vietnamese name. */
export function writeUnitCells(unit: Unit, kinds: UnitKinds): UnitCells {
  const { code, name, kind, parent = '', validFrom, validTo, succeededBy = [] } = unit;
  const named = kinds.get(kind)?.vi ?? kind;
  return {
    code,
    name: name.vi ?? '',
    nameEn: name.en ?? '',
    kind: readKind(named, kinds) === kind ? named : kind,
    parent,
    from: formatDay(validFrom),
    to: validTo === undefined ? '' : formatDay(validTo),
    successors: succeededBy.map(writeKey).join('; '),
  };
}

/** A day as people type it or as programs write it. */
export function parseAnyDay(text: string): Day | undefined {
  return parseTypedDay(text) ?? parseDay(text.trim());
}

/** `code@dd/mm/yyyy` of a unit's key. */
export function writeKey(key: string): string {
  const [code = '', from = ''] = key.split('@');
  const day = parseDay(from);
  return day === undefined ? key : `${code}@${formatDay(day)}`;
}

function readKey(text: string): string | undefined {
  const [code = '', from = '', ...more] = text.trim().split('@');
  const validFrom = parseAnyDay(from);
  const sound = codeSchema.safeParse(code).success && more.length === 0;
  return sound && validFrom !== undefined ? unitKey({ code, validFrom }) : undefined;
}

/** An id that is known, a name that is known, or any new id. */
function readKind(text: string, kinds: UnitKinds): string | undefined {
  if (kinds.has(text)) return text;
  const plain = plainName(text);
  for (const [id, names] of kinds) {
    if (Object.values(names).some((name) => plainName(name) === plain)) return id;
  }
  return kindSchema.safeParse(text).data;
}
