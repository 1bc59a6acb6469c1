/** An invitation of one person of a closed list. It knows whether it has been answered, never what. */
import type { GroupId } from '../definition/pack';

export interface Invitation {
  readonly id: string;
  readonly campaign: string;
  readonly group: GroupId;
  /** Code of the unit that the person belongs to, for participation; never stored with an answer. */
  readonly unit: string;
  /** Code of the unit that the answer assesses. */
  readonly assesses: string;
  /** One-way mark of the filling that answered; absent while unanswered. */
  readonly claim?: string;
}
