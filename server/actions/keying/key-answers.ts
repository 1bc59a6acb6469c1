/** Keys one sheet in: the same validation and storing as at the other doors, under a number used once. */
import { readSheetNumber } from '../../domain/campaign/sheet-number';
import type { Answers } from '../../domain/answers/answers';
import { readAnswers, type RawAnswers } from '../../domain/answers/read-answers';
import { err, ok, type Result } from '../../domain/result';
import { digest } from '../../ids';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import type { Door } from '../open-door';
import { submitAnswers, type SubmitFailure, type Submitted } from '../submit-answers';

export interface KeyedSheet {
  readonly door: Door;
  /** As typed. */
  readonly number: string;
  /** Text of the filling's signed secret. */
  readonly secret: string;
  readonly raw: RawAnswers;
  readonly replaces?: number;
}

export type SheetFailure =
  | Exclude<SubmitFailure, { kind: 'reserved' }>
  | {
      readonly kind: 'number';
      readonly code: 'malformed' | 'taken';
      readonly answers: Answers;
    };

/** @returns what became of the sheet, with its number in one spelling */
export async function keyAnswers(
  deps: Deps,
  act: Act,
  { door, number: typed, secret, raw, replaces }: KeyedSheet,
): Promise<Result<Submitted & { readonly number: string }, SheetFailure>> {
  const number = readSheetNumber(typed);
  if (number === undefined) {
    return err({ kind: 'number', code: 'malformed', answers: readAnswers(door.form, raw) });
  }
  const campaign = door.opened.campaign.id;
  const outcome = await submitAnswers(deps, {
    door,
    // Another number is another sheet, even from a page that a browser's Back button brought back.
    secret: `${secret}|${number}`,
    raw,
    // Only sheets on which the person has agreed to take part are keyed; the page says so.
    consent: true,
    acceptBlank: true,
    ...(replaces !== undefined && { replaces }),
    async reserve() {
      const mark = digest('sheet', secret);
      const reserved = await deps.store.sheets.claim(campaign, number, mark);
      if (reserved !== 'taken') await act.record({ kind: 'sheet', id: `${campaign}|${number}` });
      return reserved;
    },
  });
  if (outcome.ok) return ok({ ...outcome.value, number });
  if (outcome.error.kind !== 'reserved') return err(outcome.error);
  return err({ kind: 'number', code: 'taken', answers: outcome.error.answers });
}
