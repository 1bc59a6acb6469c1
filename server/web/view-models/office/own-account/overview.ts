/** One's own account: who one is here, where one is signed in, and the ways to change that. */
import type { AccountOverview } from '../../../../actions/accounts/list-accounts';
import type { Session } from '../../../../domain/access/session';
import { formatInstant } from '../../../../domain/instant';
import type { Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { rolesText } from '../../account-words';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { unitName } from '../accounts/unit-options';

export interface SessionModel {
  readonly browser: string;
  readonly started: string;
  readonly seen: string;
  readonly current: boolean;
  readonly revokeHref: string;
  /** Names the button for who does not see the row. */
  readonly revokeLabel: string;
}

export interface OwnAccountModel extends OfficeFrame {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly passwordHref: string;
  readonly factorHref: string;
  readonly factorLabel: string;
  readonly factorText: string;
  readonly sessions: readonly SessionModel[];
  readonly hasOtherSessions: boolean;
  readonly revokeOthersHref: string;
}

export function ownAccountPage(
  input: PageContext & {
    readonly overview: AccountOverview;
    readonly sessions: readonly Session[];
    /** Public id of this session. */
    readonly session: string;
    readonly registry: readonly Unit[];
  },
): OwnAccountModel {
  const { t, overview, sessions, session } = input;
  const { office } = paths;
  const { hasFactor, recoveryCodes } = overview;
  return {
    ...officeFrame(input, t('accounts:own.title'), []),
    facts: factsOf(input),
    passwordHref: office.ownPassword.to(),
    factorHref: hasFactor ? office.ownFactorOff.to() : office.ownFactor.to(),
    factorLabel: t(hasFactor ? 'accounts:factorOff.title' : 'accounts:factorOn.title'),
    factorText: hasFactor
      ? t('accounts:own.factorOn', { codes: recoveryCodes })
      : t('accounts:own.factorOff'),
    sessions: sessions.map((one) => sessionModel(input, one, one.id === session)),
    hasOtherSessions: sessions.some(({ id }) => id !== session),
    revokeOthersHref: office.ownSessions.to(),
  };
}

function factsOf({
  t,
  locale,
  overview: { account },
  registry,
}: PageContext & { overview: AccountOverview; registry: readonly Unit[] }) {
  return [
    { label: t('accounts:name.label'), value: account.name },
    { label: t('accounts:username.label'), value: account.username },
    { label: t('accounts:roles.label'), value: rolesText(t, account.roles) },
    ...(account.unit === undefined
      ? []
      : [{ label: t('accounts:unit.label'), value: unitName(registry, account.unit, locale) }]),
  ];
}

function sessionModel({ t }: PageContext, session: Session, current: boolean): SessionModel {
  const browser = session.browser || t('accounts:own.unknownBrowser');
  const started = formatInstant(session.startedAt);
  return {
    browser,
    started,
    seen: formatInstant(session.seenAt),
    current,
    revokeHref: paths.office.ownSession.to(session.id),
    revokeLabel: t('accounts:own.revokeOne', { browser, started }),
  };
}
