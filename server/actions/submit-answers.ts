/**
 * The one way in for answers, whatever the door: validate, claim the invitation, store one response.
 * Repeating any of it with the same secret is harmless, so that double taps, reloads and lost
 * acknowledgements store one answer.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Answers, FormProblem, ValidAnswers } from '../domain/answers/answers';
import { checkFilling } from '../domain/answers/check-filling';
import { readAnswers, type RawAnswers } from '../domain/answers/read-answers';
import { partitionOf, type Response } from '../domain/campaign/response';
import { problem, type Problem } from '../domain/problem';
import { err, ok, type Result } from '../domain/result';
import type { Deps } from '../deps';
import type { FilledForm } from '../store/contracts/filling-times';
import { changePartition } from './change-partition';
import { claimOf, type Door } from './open-door';
import { responseIdOf } from './read-sent';
import { releaseClaim } from './withdraw-answer';

export interface Submission {
  readonly door: Door;
  /** Text of the filling's signed secret. */
  readonly secret: string;
  readonly raw: RawAnswers;
  /** The person has agreed to take part. */
  readonly consent: boolean;
  /** Seconds from the first touch to sending, as the device tells; counted and never stored with the answers. */
  readonly duration?: number;
  /** Keyed from paper: blanks are taken at required questions too. */
  readonly acceptBlank?: boolean;
  /** The revision that the person has agreed to replace. */
  readonly replaces?: number;
  /** What has to be had before anything is stored or counted, such as the number of a paper sheet. */
  readonly reserve?: () => Promise<Reservation>;
}

/** Had now; had before by this very filling; had by another one. */
export type Reservation = 'claimed' | 'already-yours' | 'taken';

export type Submitted =
  /** `dropped` answers were left out since other answers hide their questions. */
  | { readonly kind: 'stored'; readonly dropped: number }
  /** The person has taken this filling back; it does not rise again. */
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'screened-out' }
  /** This filling has been sent with other answers; replacing them needs a yes. */
  | { readonly kind: 'ask-replace'; readonly revision: number };

export type SubmitFailure =
  | {
      readonly kind: 'invalid';
      readonly answers: Answers;
      readonly problems: readonly FormProblem[];
    }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Another filling holds what `reserve` asked for. */
  | { readonly kind: 'reserved'; readonly answers: Answers };

/** Accepts the answers of one filling. */
export async function submitAnswers(
  deps: Deps,
  submission: Submission,
): Promise<Result<Submitted, SubmitFailure>> {
  const { door } = submission;
  const checked = checkFilling(door.form, submission);
  if (!checked.ok) return err({ kind: 'invalid', ...checked.error });
  const reserved = (await submission.reserve?.()) ?? 'claimed';
  if (reserved === 'taken') {
    return err({ kind: 'reserved', answers: readAnswers(door.form, submission.raw) });
  }
  const { answers, dropped, screenedOut } = checked.value;
  if (screenedOut) return ok(await countScreenedOut(deps, door, reserved));
  return store(deps, submission, answers, dropped.length);
}

async function countScreenedOut(deps: Deps, door: Door, reserved: Reservation): Promise<Submitted> {
  if (reserved === 'already-yours') return { kind: 'screened-out' };
  await deps.store.counters.increment({
    campaign: door.opened.campaign.id,
    kind: 'screened-out',
    group: door.group.id,
  });
  return { kind: 'screened-out' };
}

async function store(
  deps: Deps,
  submission: Submission,
  answers: ValidAnswers,
  dropped: number,
): Promise<Result<Submitted, SubmitFailure>> {
  const { door, secret, duration } = submission;
  const { invited } = door;
  const response = makeResponse(deps, door, secret, answers);
  const added = await deps.tallies.adding(door.opened, response, async () => {
    // the claim is inside the announced change, so that who has answered is counted anew after it
    const taken = invited && (await claim(deps, invited, secret)) === 'taken';
    return taken ? 'refused' : deps.store.responses.add(response);
  });
  if (added === 'refused') {
    return err({ kind: 'refused', problem: problem('already-answered') });
  }
  if (added === 'already-there') return again(deps, submission, response, dropped);
  if (duration !== undefined) deps.fillingTimes.note(formOf(door), duration);
  if (hasNoDay(door)) await countInvitedAnswer(deps, door);
  return ok({ kind: 'stored', dropped });
}

function formOf({ opened, group }: Door): FilledForm {
  return { campaign: opened.campaign.id, group: group.id };
}

/** Answers of invited people and groups carry no day, whatever the channel; a counter has their trend. */
function hasNoDay({ invited, group }: Door): boolean {
  return invited !== undefined || group.invited;
}

function claim(
  { store: { invitations } }: Deps,
  { invitation, token }: NonNullable<Door['invited']>,
  secret: string,
): ReturnType<typeof invitations.claim> {
  return invitations.claim(invitation.id, claimOf(token, secret));
}

function makeResponse(deps: Deps, door: Door, secret: string, answers: ValidAnswers): Response {
  const { opened, group, unit, channel, invited, desk } = door;
  const id = responseIdOf(secret, invited?.token);
  const place = {
    campaign: opened.campaign.id,
    unit,
    group: group.id,
    channel,
    invited: hasNoDay(door),
  };
  return {
    id,
    partition: partitionOf(place, id, door.countedOn ?? deps.clock.today()),
    ...(desk && { desk: desk.code }),
    revision: 1,
    answers,
  };
}

/** The same filling came before: the same answers are a retry, others ask before they replace. */
async function again(
  deps: Deps,
  { door, secret, replaces }: Submission,
  response: Response,
  dropped: number,
): Promise<Result<Submitted, SubmitFailure>> {
  const stored = await deps.store.responses.find(response.id);
  if (!stored) {
    await releaseClaim(deps, response.partition, door.invited, secret);
    return ok({ kind: 'withdrawn' });
  }
  if (isDeepStrictEqual(stored.answers, response.answers)) return ok({ kind: 'stored', dropped });
  if (replaces !== stored.revision) return ok({ kind: 'ask-replace', revision: stored.revision });
  const replaced = await changePartition(deps.store, stored.partition, () =>
    deps.store.responses.replace(stored.id, stored.revision, response.answers),
  );
  return ok(
    replaced ? { kind: 'stored', dropped } : { kind: 'ask-replace', revision: stored.revision + 1 },
  );
}

async function countInvitedAnswer(deps: Deps, door: Door): Promise<void> {
  await deps.store.counters.increment({
    campaign: door.opened.campaign.id,
    kind: 'invited-answers',
    group: door.group.id,
    day: deps.clock.today(),
  });
}
