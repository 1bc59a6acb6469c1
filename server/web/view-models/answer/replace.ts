/** Asks before other answers from the same browser replace the ones already sent. */
import type { Answers } from '../../../domain/answers/answers';
import { codesOf } from '../../../domain/questions/question-kind';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';
import { CONSENT_FIELD, GROUP_FIELD, REPLACE_FIELD, SECRET_FIELD } from './fields';

export interface ReplaceModel extends PublicFrame {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly keepHref: string;
}

export interface ReplaceInput extends PageContext {
  readonly group: string;
  readonly answers: Answers;
  readonly revision: number;
  /** The thank-you page, for whoever keeps the first answers. */
  readonly keepHref: string;
  readonly secretField?: string;
}

/** Carries all answers as hidden fields, so that one tap sends them again. */
export function replacePage(input: ReplaceInput): ReplaceModel {
  const answers = Object.entries(input.answers).flatMap(([name, answer]) =>
    codesOf(answer).map((value) => ({ name, value })),
  );
  return {
    ...publicFrame(input, input.t('answer:replace.title')),
    languages: [],
    fields: [
      { name: GROUP_FIELD, value: input.group },
      { name: CONSENT_FIELD, value: '1' },
      { name: REPLACE_FIELD, value: String(input.revision) },
      ...(input.secretField ? [{ name: SECRET_FIELD, value: input.secretField }] : []),
      ...answers,
    ],
    keepHref: input.keepHref,
  };
}
