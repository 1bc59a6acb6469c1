/** Other people's accounts: list, create, change, close, one-time links. */
import { changeAccount } from '../../../actions/accounts/change-account';
import { createAccount } from '../../../actions/accounts/create-account';
import { disableAccount, enableAccount } from '../../../actions/accounts/disable-account';
import { issueAccountLink } from '../../../actions/accounts/issue-account-link';
import { listAccounts } from '../../../actions/accounts/list-accounts';
import { paths } from '../../paths';
import { notFound, page, redirect } from '../../staff/reply';
import type { StaffRoute } from '../../staff/staff-route';
import { accountListPage } from '../../view-models/office/accounts/list';
import type { Web } from '../../web';
import { AccountPages, typedAccount, typedNewAccount } from './account-pages';
import { ACCOUNT_FIELDS } from '../../view-models/account-words';

const RIGHT = 'accounts.manage';

export function accountRoutes(web: Web): readonly StaffRoute[] {
  const { deps } = web;
  const { office } = paths;
  const pages = new AccountPages(web);
  return [
    {
      method: 'get',
      path: office.accounts.pattern,
      right: RIGHT,
      handle: async ({ context }) => {
        const accounts = await listAccounts(deps);
        const registry = await deps.store.units.all();
        return page('office/accounts/list', accountListPage({ ...context(), accounts, registry }));
      },
    },
    {
      method: 'get',
      path: office.newAccount.pattern,
      right: RIGHT,
      handle: (request) =>
        pages.fresh(request, { name: '', username: '', roles: [], unit: '', email: '' }),
    },
    {
      method: 'post',
      path: office.newAccount.pattern,
      right: RIGHT,
      audit: 'account.created',
      handle: async (request) => {
        const { form, act, context } = request;
        const { email, ...typed } = typedNewAccount(form);
        const mail = pages.mailTo(email, context());
        const created = await createAccount(deps, act, { ...typed, mail });
        if (!created.ok) return pages.fresh(request, { ...typed, email }, created.error);
        return pages.link(request, { name: typed.name, token: created.value, email });
      },
    },
    {
      method: 'get',
      path: office.account.pattern,
      right: RIGHT,
      handle: (request) => pages.edit(request),
    },
    ...changes(web, pages),
    ...links(web, pages),
  ];
}

/** What changes an account that there is. */
function changes({ deps }: Web, pages: AccountPages): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'post',
      path: office.account.pattern,
      right: RIGHT,
      audit: 'account.changed',
      handle: async (request) => {
        const id = request.params.account ?? '';
        const typed = typedAccount(request.form);
        const changed = await changeAccount(deps, request.act, { id, ...typed });
        if (changed.ok) return redirect(office.account.to(id), 'accounts:done.changed');
        const { error } = changed;
        if (error.kind === 'unknown') return notFound();
        const problems =
          error.kind === 'fields' ? error.problems : ({ roles: 'last-administrator' } as const);
        return pages.edit(request, { typed, problems });
      },
    },
    {
      method: 'post',
      path: office.accountDisable.pattern,
      right: RIGHT,
      audit: 'account.disabled',
      handle: async (request) => {
        const id = request.params.account ?? '';
        const disabled = await disableAccount(deps, request.act, id);
        if (disabled.ok) return redirect(office.account.to(id), 'accounts:done.disabled');
        if (disabled.error === 'unknown') return notFound();
        return pages.edit(request, { problems: { roles: 'last-administrator' } });
      },
    },
    {
      method: 'post',
      path: office.accountEnable.pattern,
      right: RIGHT,
      audit: 'account.enabled',
      handle: async ({ params, act }) => {
        const id = params.account ?? '';
        const enabled = await enableAccount(deps, act, id);
        return enabled ? redirect(office.account.to(id), 'accounts:done.enabled') : notFound();
      },
    },
  ];
}

function links({ deps }: Web, pages: AccountPages): readonly StaffRoute[] {
  return [
    {
      method: 'post',
      path: paths.office.accountReset.pattern,
      right: RIGHT,
      audit: 'account.linked',
      handle: async (request) => {
        const { form, act, params, context } = request;
        const id = params.account ?? '';
        const email = form.text(ACCOUNT_FIELDS.email);
        const issued = await issueAccountLink(deps, act, {
          id,
          removesFactor: form.has(ACCOUNT_FIELDS.removesFactor),
          mail: pages.mailTo(email, context()),
        });
        if (issued.ok) {
          const { name, token } = issued.value;
          return pages.link(request, { name, token, email });
        }
        if (issued.error === 'unknown') return notFound();
        return pages.edit(request, { email, problems: { email: issued.error } });
      },
    },
  ];
}
