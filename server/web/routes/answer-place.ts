/** Where a respondent stands: the door that the address names, and the addresses that belong to it. */
import type { Request } from 'express';
import type { DeskKey, DoorKey } from '../../actions/door';
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

/** Where the next person at a desk begins; nobody follows at a personal link. */
export function againHref({ key, path }: Place): { againHref?: string } {
  return key.kind === 'desk' ? { againHref: path } : {};
}

/** A form that was sent knows its group better than the address. */
export type PlaceOf = (req: Request, sent?: SentForm) => Place;

/** The group is in the address of a shared desk's link, and in the form that came from there. */
export function deskPlace(req: Request, sent?: SentForm): Place {
  const { code, ...rest } = atDesk(req, sent);
  return {
    key: { kind: 'desk', code, ...rest },
    path: paths.desk.to(code),
    thanks: paths.deskThanks.to(code),
    screenedOut: paths.deskScreenedOut.to(code),
    sent: paths.deskSent.to(code),
  };
}

/** The kiosk of a desk; it shows no page of a sent answer, since the next person stands before it. */
export function kioskPlace(req: Request, sent?: SentForm): Place {
  const { code, ...rest } = atDesk(req, sent);
  const key = String(req.params.key).toLowerCase();
  return {
    key: { kind: 'kiosk', code, key, ...rest },
    path: paths.kioskForm.to(code, key),
    thanks: paths.kioskThanks.to(code, key),
    screenedOut: paths.kioskScreenedOut.to(code, key),
    sent: paths.kioskThanks.to(code, key),
  };
}

function atDesk(req: Request, sent: SentForm | undefined): Omit<DeskKey, 'kind'> {
  const wanted = sent?.group ?? req.query[GROUP_FIELD];
  const group = typeof wanted === 'string' ? wanted.toUpperCase() : undefined;
  return {
    code: String(req.params.desk).toLowerCase(),
    sending: sent !== undefined,
    ...(sent?.secret !== undefined && { secret: sent.secret }),
    ...(group !== undefined && { group }),
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
