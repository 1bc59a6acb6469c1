/** One row of a transaction list as it was typed, made into a `Transaction`, or every fault of it. */
import { parseDay, parseTypedDay, type Day } from '../day';
import type { Group } from '../definition/pack';
import type { PlaceNames } from '../people/placement';
import { readPerson } from '../people/read-person';
import { err, ok, type Result } from '../result';
import type { Transaction } from './transaction';

/** The columns of a list. */
export const TRANSACTION_FIELDS = [
  'dossier',
  'group',
  'unit',
  'name',
  'phone',
  'email',
  'address',
  'field',
  'day',
] as const;
export type TransactionField = (typeof TRANSACTION_FIELDS)[number];

/** The fields of a row as text, '' where nothing was typed. */
export type TypedTransaction = Readonly<Record<TransactionField, string>>;

export const TRANSACTION_FAULTS = [
  'ambiguous-unit',
  'bad-day',
  'bad-email',
  'bad-phone',
  'closed-group',
  'missing',
  'no-contact',
  'no-name',
  'not-asked',
  'too-long',
  'unknown-group',
  'unknown-unit',
] as const;
export type TransactionFaultCode = (typeof TRANSACTION_FAULTS)[number];

/** A fault of one field; words are in `draw:fault.<code>`. */
export interface TransactionFault {
  readonly field: TransactionField;
  readonly code: TransactionFaultCode;
}

/** Longest texts in characters. */
const LONGEST = { dossier: 100, address: 300, field: 200 } as const;

type Place = Pick<Transaction, 'group' | 'unit'>;
type Rest = Pick<Transaction, 'dossier' | 'address' | 'field' | 'day'>;

/** The transaction with tidy fields, or every fault. Draws are for the groups without a closed list. */
export function readTransaction(
  typed: TypedTransaction,
  names: PlaceNames,
): Result<Transaction, readonly TransactionFault[]> {
  const person = readPerson({ ...typed, title: '' });
  const place = readPlace(typed, names);
  const rest = readRest(typed);
  if (person.ok && place.ok && rest.ok)
    return ok({ ...rest.value, ...place.value, ...person.value });
  return err([
    ...(rest.ok ? [] : rest.error),
    ...(place.ok ? [] : place.error),
    ...(person.ok ? [] : person.error.flatMap(personFault)),
  ]);
}

/** Faults of a person that a transaction can have: it has no title, and its place is read here. */
function personFault({ field, code }: { field: string; code: string }): TransactionFault[] {
  const own = TRANSACTION_FIELDS.find((known) => known === field);
  const fault = TRANSACTION_FAULTS.find((known) => known === code);
  return own && fault ? [{ field: own, code: fault }] : [];
}

function readPlace(
  { group: groupWords, unit: unitWords }: TypedTransaction,
  names: PlaceNames,
): Result<Place, readonly TransactionFault[]> {
  const [group] = names.groups(groupWords);
  const units = names.units(unitWords);
  const [unit] = units;
  const groupCode = groupFault(groupWords, group, names);
  const unitCode = unitFault(unitWords, units.length);
  if (group && unit && !groupCode && !unitCode) return ok({ group: group.id, unit: unit.code });
  return err([
    ...(groupCode ? [{ field: 'group', code: groupCode } as const] : []),
    ...(unitCode ? [{ field: 'unit', code: unitCode } as const] : []),
  ]);
}

function groupFault(
  words: string,
  group: Group | undefined,
  { campaign }: PlaceNames,
): TransactionFaultCode | undefined {
  if (words.trim() === '') return 'missing';
  if (!group) return 'unknown-group';
  if (!campaign.groups.includes(group.id)) return 'not-asked';
  return group.invited ? 'closed-group' : undefined;
}

function unitFault(words: string, found: number): TransactionFaultCode | undefined {
  if (words.trim() === '') return 'missing';
  if (found === 0) return 'unknown-unit';
  return found > 1 ? 'ambiguous-unit' : undefined;
}

function readRest(typed: TypedTransaction): Result<Rest, readonly TransactionFault[]> {
  const dossier = tidy(typed.dossier);
  const address = tidy(typed.address);
  const field = tidy(typed.field);
  const day = readDay(typed.day);
  const faults: TransactionFault[] = [
    ...(dossier === '' ? [{ field: 'dossier', code: 'missing' } as const] : []),
    ...(dossier.length > LONGEST.dossier ? [{ field: 'dossier', code: 'too-long' } as const] : []),
    ...(address.length > LONGEST.address ? [{ field: 'address', code: 'too-long' } as const] : []),
    ...(field.length > LONGEST.field ? [{ field: 'field', code: 'too-long' } as const] : []),
    ...(day === 'bad' ? [{ field: 'day', code: 'bad-day' } as const] : []),
    ...(isReachable(typed) ? [] : [{ field: 'phone', code: 'no-contact' } as const]),
  ];
  if (faults.length > 0 || day === 'bad') return err(faults);
  return ok({
    dossier,
    ...(address !== '' && { address }),
    ...(field !== '' && { field }),
    ...(day !== undefined && { day }),
  });
}

/** A person who cannot be asked can only be drawn to be replaced. */
function isReachable({ phone, email, address }: TypedTransaction): boolean {
  return [phone, email, address].some((text) => text.trim() !== '');
}

function readDay(text: string): Day | undefined | 'bad' {
  const typed = text.trim();
  if (typed === '') return undefined;
  return parseTypedDay(typed) ?? parseDay(typed) ?? 'bad';
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
