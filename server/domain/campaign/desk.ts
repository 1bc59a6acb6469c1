/** A one-stop counter (quầy) with a code on its QR poster. */
import type { GroupId } from '../definition/pack';
import type { Text } from '../text';

export interface Desk {
  /** Short and unguessable, lower case; what the QR code carries. */
  readonly code: string;
  readonly name: Text;
  /** Code of the unit that the answers assess. */
  readonly unit: string;
  /** What is asked here; with more than one choice the first screen asks who is answering. */
  readonly doors: readonly { readonly campaign: string; readonly group: GroupId }[];
}
