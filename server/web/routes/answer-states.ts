/** What sending led to, for scripts that send in the person's stead: problems go the way of all problems. */
import type { Request, Response } from 'express';

export type AnswerState =
  | {
      readonly state: 'counted';
      readonly receipt: string;
      /** Path of the page to show. */
      readonly next: string;
      /** Answers left out since other answers hide their questions. */
      readonly dropped: number;
    }
  | { readonly state: 'screened-out'; readonly next: string }
  | { readonly state: 'ask-replace' | 'invalid' };

const STATUS = { counted: 200, 'screened-out': 200, 'ask-replace': 409, invalid: 422 } as const;

/** Whether JSON is asked for rather than a page. */
export function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}

/** Answers with the state and the status that belongs to it. */
export function sendState(res: Response, answer: AnswerState): void {
  res.status(STATUS[answer.state]).json(answer);
}
