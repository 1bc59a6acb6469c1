/**
 * Who is invited. These are personal data: they exist sealed inside the invitation until retention
 * erases them, and nowhere else; no log, audit entry or answer ever holds them.
 */
export interface Person {
  /** Full name as it is addressed in a letter, 1–200 characters. */
  readonly name: string;
  /** Lower case. */
  readonly email?: string;
  /** National form with the trunk zero, digits only: `0912345678`. */
  readonly phone?: string;
  /** Position (chức vụ), at most 200 characters. */
  readonly title?: string;
}
