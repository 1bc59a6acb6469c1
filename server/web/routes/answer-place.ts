/** Where a respondent stands: the door that the address names, and the addresses that belong to it. */
import type { Request } from 'express';
import type { DoorKey } from '../../actions/open-door';
import { paths } from '../paths';
import { GROUP_FIELD } from '../view-models/answer/fields';
import type { SentForm } from './read-submission';

export interface Place {
  readonly key: DoorKey;
  readonly path: string;
  readonly thanks: string;
  readonly screenedOut: string;
  /** The page of the answer that this browser has sent. */
  readonly sent: string;
}

/** A form that was sent knows its group better than the address. */
export type PlaceOf = (req: Request, sent?: SentForm) => Place;

/** The group is in the address of a shared desk's link, and in the form that came from there. */
export function deskPlace(req: Request, sent?: SentForm): Place {
  const code = String(req.params.desk).toLowerCase();
  const wanted = sent?.group ?? req.query[GROUP_FIELD];
  const group = typeof wanted === 'string' ? wanted.toUpperCase() : undefined;
  return {
    key: {
      kind: 'desk',
      code,
      sending: sent !== undefined,
      ...(sent?.secret !== undefined && { secret: sent.secret }),
      ...(group !== undefined && { group }),
    },
    path: paths.desk.to(code),
    thanks: paths.deskThanks.to(code),
    screenedOut: paths.deskScreenedOut.to(code),
    sent: paths.deskSent.to(code),
  };
}

/** A personal link names its invitation, and that the rest. */
export function linkPlace(req: Request): Place {
  const token = String(req.params.token).toLowerCase();
  return {
    key: { kind: 'invitation', token },
    path: paths.invitation.to(token),
    thanks: paths.invitationThanks.to(token),
    screenedOut: paths.invitationScreenedOut.to(token),
    sent: paths.invitationSent.to(token),
  };
}
