/** The register of question kinds: adding a kind is one file, one schema, one template and one line here. */
import type { AskedQuestion } from '../form/form';
import { freeText } from './free-text';
import { multipleChoice } from './multiple-choice';
import type { QuestionKind } from './question-kind';
import { singleChoice } from './single-choice';
import { unitChoice } from './unit-choice';
import { wholeNumber } from './whole-number';

const KINDS: {
  readonly [K in AskedQuestion['kind']]: QuestionKind<Extract<AskedQuestion, { kind: K }>>;
} = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  number: wholeNumber,
  text: freeText,
  'unit-choice': unitChoice,
};

/** The kind that a question is of. */
export function kindOf<Q extends AskedQuestion>(question: Q): QuestionKind<Q> {
  // The register maps each `kind` to its own handler; TypeScript cannot follow that for a union.
  return KINDS[question.kind] as QuestionKind<Q>;
}
