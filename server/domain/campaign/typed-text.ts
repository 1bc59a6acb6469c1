/** Words as people type them in two boxes, one a language; an empty translation is none at all. */
import type { Text } from '../text';

export interface TypedText {
  readonly vi: string;
  readonly en: string;
}

/** The text, without the English part where nothing was typed: readers then get the Vietnamese words. */
export function typedText({ vi, en }: TypedText): Text {
  return { vi, ...(en !== '' && { en }) };
}

/** The text as it goes back into the boxes. */
export function asTyped(text: Text | undefined): TypedText {
  return { vi: text?.vi ?? '', en: text?.en ?? '' };
}
