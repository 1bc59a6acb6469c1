/** One's own account: sessions, password, signing out. */
import { changePassword } from '../../../actions/accounts/change-password';
import { findAccount } from '../../../actions/accounts/list-accounts';
import {
  listSessions,
  revokeOtherSessions,
  revokeSession,
} from '../../../actions/accounts/own-sessions';
import { signOut } from '../../../actions/accounts/sign-out';
import { clearStaffCookie } from '../../cookies';
import { paths } from '../../paths';
import { notFound, page, redirect, stream } from '../../staff/reply';
import type { StaffRoute } from '../../staff/staff-route';
import { ACCOUNT_FIELDS } from '../../view-models/account-words';
import { withQuery } from '../../view-models/frame';
import { ownAccountPage } from '../../view-models/office/own-account/overview';
import { ownPasswordPage } from '../../view-models/office/own-account/password';
import type { Web } from '../../web';
import { factorRoutes } from './own-factor';
import { ownerOf, refusalProblems } from './owner';

const RIGHT = 'account.own';

export function ownAccountRoutes(web: Web): readonly StaffRoute[] {
  const { deps } = web;
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.ownAccount.pattern,
      right: RIGHT,
      handle: async ({ actor, session, context }) => {
        const overview = await findAccount(deps, actor.account);
        if (!overview) return notFound();
        const sessions = await listSessions(deps, actor.account);
        const registry = await deps.store.units.all();
        const state = { overview, sessions, session, registry };
        return page('office/own-account/overview', ownAccountPage({ ...context(), ...state }));
      },
    },
    {
      method: 'post',
      path: office.signOut.pattern,
      right: RIGHT,
      audit: 'account.signed-out',
      handle: async ({ act, ...request }) => {
        await signOut(deps, act, ownerOf(request));
        return stream((_req, res) => {
          clearStaffCookie(res);
          res.redirect(303, withQuery(office.signIn.to(), { bao: 'da-ra' }));
          return Promise.resolve();
        });
      },
    },
    ...passwordRoutes(web),
    ...sessionRoutes(web),
    ...factorRoutes(web),
  ];
}

function passwordRoutes({ deps }: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.ownPassword.pattern,
      right: RIGHT,
      handle: ({ context }) => page('office/own-account/password', ownPasswordPage(context())),
    },
    {
      method: 'post',
      path: office.ownPassword.pattern,
      right: RIGHT,
      audit: 'account.password-set',
      handle: async ({ form, act, ...request }) => {
        const changed = await changePassword(deps, act, {
          owner: ownerOf(request),
          current: form.raw(ACCOUNT_FIELDS.current),
          password: form.raw(ACCOUNT_FIELDS.password),
          repeated: form.raw(ACCOUNT_FIELDS.repeated),
        });
        if (changed.ok) return redirect(office.ownAccount.to(), 'accounts:done.password-set');
        const { error } = changed;
        const faults =
          error.kind === 'fields' ? { problems: error.problems } : refusalProblems(error);
        const model = ownPasswordPage({ ...request.context(), ...faults });
        return page('office/own-account/password', model, 422);
      },
    },
  ];
}

function sessionRoutes({ deps }: Web): readonly StaffRoute[] {
  const { office } = paths;
  const revoked = redirect(office.ownAccount.to(), 'accounts:done.revoked');
  return [
    {
      method: 'post',
      path: office.ownSessions.pattern,
      right: RIGHT,
      audit: 'session.revoked',
      handle: async ({ act, ...request }) => {
        await revokeOtherSessions(deps, act, ownerOf(request));
        return revoked;
      },
    },
    {
      method: 'post',
      path: office.ownSession.pattern,
      right: RIGHT,
      audit: 'session.revoked',
      handle: async ({ act, ...request }) => {
        const session = request.params.session ?? '';
        const ended = await revokeSession(deps, act, { account: request.actor.account, session });
        return ended ? revoked : notFound();
      },
    },
  ];
}
