/** Pages of accounts that several routes answer with, and what their forms hold. */
import { findAccount } from '../../../actions/accounts/list-accounts';
import type { LinkMail } from '../../../actions/accounts/mail-link';
import type { TypedAccount } from '../../../domain/access/check-account';
import { paths } from '../../paths';
import { notFound, page, type Reply } from '../../staff/reply';
import type { SentFields } from '../../staff/sent-fields';
import type { StaffRequest } from '../../staff/staff-route';
import { ACCOUNT_FIELDS, type FormProblems } from '../../view-models/account-words';
import type { PageContext } from '../../view-models/frame';
import {
  editAccountPage,
  newAccountPage,
  type TypedNewAccount,
} from '../../view-models/office/accounts/edit';
import { shownLinkPage } from '../../view-models/office/accounts/link';
import type { Web } from '../../web';

export class AccountPages {
  constructor(private readonly web: Web) {}

  /** The form of a new account, with its faults after a refusal. */
  async fresh(
    { context, today }: StaffRequest,
    typed: TypedNewAccount,
    problems?: FormProblems,
  ): Promise<Reply> {
    const registry = await this.web.deps.store.units.all();
    const state = { registry, today, typed, ...(problems && { problems }) };
    const model = newAccountPage({ ...context(), ...state });
    return page('office/accounts/new', model, problems ? 422 : 200);
  }

  /** The page of the account that the address names. */
  async edit(
    { params, context, today }: StaffRequest,
    after: { typed?: TypedAccount; email?: string; problems?: FormProblems } = {},
  ): Promise<Reply> {
    const { deps } = this.web;
    const overview = await findAccount(deps, params.account ?? '');
    if (!overview) return notFound();
    const registry = await deps.store.units.all();
    const model = editAccountPage({ ...context(), registry, today, overview, ...after });
    return page('office/accounts/edit', model, after.problems ? 422 : 200);
  }

  /** A link, which no later page shows again. */
  link({ context }: StaffRequest, shown: { name: string; token: string; email: string }): Reply {
    const { baseUrl } = this.web.deps.config;
    return page('office/accounts/link', shownLinkPage({ ...context(), ...shown, baseUrl }));
  }

  /** Where a link is sent as well, in the language of who sends it. */
  mailTo(to: string, { locale }: PageContext): LinkMail {
    return { to, locale, pathOf: (token) => paths.office.accountLink.to(token) };
  }
}

/** Name, roles and unit as typed. */
export function typedAccount(form: SentFields): TypedAccount {
  return {
    name: form.text(ACCOUNT_FIELDS.name),
    roles: form.all(ACCOUNT_FIELDS.roles),
    unit: form.text(ACCOUNT_FIELDS.unit),
  };
}

/** A new account as typed. */
export function typedNewAccount(form: SentFields): TypedNewAccount {
  return {
    ...typedAccount(form),
    username: form.text(ACCOUNT_FIELDS.username),
    email: form.text(ACCOUNT_FIELDS.email),
  };
}
