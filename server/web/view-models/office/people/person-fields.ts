/** A person's fields in a form, and the words of what is wrong with them. */
import { PERSON_FIELDS } from '../../../../domain/people/read-person';
import type {
  PersonField,
  PersonProblem,
  TypedPerson,
} from '../../../../domain/people/read-person';
import type { Translate } from '../../../../i18n';

/** Names of the inputs. */
export const FIELD_NAMES: Readonly<Record<PersonField, string>> = {
  group: 'nhom',
  unit: 'donVi',
  name: 'hoTen',
  email: 'email',
  phone: 'dienThoai',
  title: 'chucVu',
};

/** What was typed, of a form whose fields `text` reads. */
export function typedPerson(text: (name: string) => string): TypedPerson {
  const entries = PERSON_FIELDS.map((field) => [field, text(FIELD_NAMES[field])]);
  return Object.fromEntries(entries) as TypedPerson;
}

/** The first fault of each field, by the name of its input. */
export function personErrors(
  problems: readonly PersonProblem[],
  t: Translate,
): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  for (const problem of problems) {
    const name = FIELD_NAMES[problem.field];
    if (!errors.has(name)) errors.set(name, problemWords(problem, t));
  }
  return errors;
}

/** A fault in words. */
export function problemWords({ field, code, twinLine = 0 }: PersonProblem, t: Translate): string {
  return t(`people:problem.${code}`, { field: t(`people:field.${field}`), line: twinLine });
}
