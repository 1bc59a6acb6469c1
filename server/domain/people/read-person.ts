/** What was typed about a person, in a form or in a row of a file, made into a `Person`. */
import { z } from 'zod';
import { err, ok, type Result } from '../result';
import type { Person } from './person';
import { readPhone } from './phone';

export const PERSON_FIELDS = ['group', 'unit', 'name', 'email', 'phone', 'title'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** The fields of a person as text, '' where nothing was typed. */
export type TypedPerson = Readonly<Record<PersonField, string>>;

export const PERSON_PROBLEMS = [
  'ambiguous-unit',
  'bad-email',
  'bad-phone',
  'listed',
  'missing',
  'no-name',
  'not-asked',
  'open-group',
  'too-long',
  'twin',
  'unknown-group',
  'unknown-unit',
] as const;
export type PersonProblemCode = (typeof PERSON_PROBLEMS)[number];

/** A fault of one field; words are in `people:problem.<code>`. */
export interface PersonProblem {
  readonly field: PersonField;
  readonly code: PersonProblemCode;
  /** Line of the same person, for `twin`. */
  readonly twinLine?: number;
}

/** Longest name, title and e-mail address (RFC 5321 allows 254) in characters. */
export const LONGEST = { name: 200, title: 200, email: 254 } as const;

const email = z.email();

/** The person with tidy fields, or every fault. Group and unit are read by `placePerson`. */
export function readPerson(typed: TypedPerson): Result<Person, readonly PersonProblem[]> {
  const name = tidy(typed.name);
  const title = tidy(typed.title);
  const address = typed.email.trim().toLowerCase();
  const phone = typed.phone.trim() === '' ? undefined : readPhone(typed.phone.trim());
  const problems: PersonProblem[] = [
    ...nameProblems(name),
    ...(title.length > LONGEST.title ? [{ field: 'title', code: 'too-long' } as const] : []),
    ...emailProblems(address),
    ...(typed.phone.trim() !== '' && phone === undefined
      ? [{ field: 'phone', code: 'bad-phone' } as const]
      : []),
  ];
  if (problems.length > 0) return err(problems);
  return ok({
    name,
    ...(address !== '' && { email: address }),
    ...(phone !== undefined && { phone }),
    ...(title !== '' && { title }),
  });
}

function nameProblems(name: string): PersonProblem[] {
  if (name === '') return [{ field: 'name', code: 'missing' }];
  if (!/\p{L}/u.test(name)) return [{ field: 'name', code: 'no-name' }];
  return name.length > LONGEST.name ? [{ field: 'name', code: 'too-long' }] : [];
}

function emailProblems(address: string): PersonProblem[] {
  if (address === '') return [];
  if (address.length > LONGEST.email) return [{ field: 'email', code: 'too-long' }];
  return email.safeParse(address).success ? [] : [{ field: 'email', code: 'bad-email' }];
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
