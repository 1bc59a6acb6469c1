/** Who acts in the office. */
import type { Role } from './role';

export interface Actor {
  /** Id of the account; what the audit log keeps. */
  readonly account: string;
  /** The name shown on pages. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Code of the unit that the account belongs to, for `viewer` and `operator`. */
  readonly unit?: string;
}
