/** Turning one's own second factor on and off. */
import {
  addFactor,
  offerFactor,
  removeFactor,
  type AddFactorRefusal,
} from '../../../actions/accounts/second-factor';
import { findAccount } from '../../../actions/accounts/list-accounts';
import { qrPath } from '../../../documents/qr-path';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffRequest, StaffRoute } from '../../staff/staff-route';
import { ACCOUNT_FIELDS, type FormProblems } from '../../view-models/account-words';
import {
  factorOffPage,
  factorOnPage,
  recoveryCodesPage,
} from '../../view-models/office/own-account/factor';
import type { Web } from '../../web';
import { ownerOf, refusalProblems } from './owner';

const RIGHT = 'account.own';

interface Faults {
  readonly problems?: FormProblems;
  readonly seconds?: number;
}

export function factorRoutes(web: Web): readonly StaffRoute[] {
  const { deps } = web;
  const { ownFactor } = paths.office;
  return [
    {
      method: 'get',
      path: ownFactor.pattern,
      right: RIGHT,
      handle: (request) => offerPage(web, request),
    },
    {
      method: 'post',
      path: ownFactor.pattern,
      right: RIGHT,
      audit: 'account.factor-added',
      handle: async ({ form, act, ...request }) => {
        const offer = form.raw(ACCOUNT_FIELDS.offer);
        const added = await addFactor(deps, act, {
          owner: ownerOf(request),
          offer,
          code: form.text(ACCOUNT_FIELDS.code),
          password: form.raw(ACCOUNT_FIELDS.current),
        });
        if (!added.ok) return offerPage(web, request, offer, faultsOf(added.error));
        const model = recoveryCodesPage({ ...request.context(), codes: added.value });
        return page('office/own-account/recovery-codes', model);
      },
    },
    ...factorOffRoutes(web),
  ];
}

function factorOffRoutes({ deps }: Web): readonly StaffRoute[] {
  const { ownFactorOff, ownAccount } = paths.office;
  return [
    {
      method: 'get',
      path: ownFactorOff.pattern,
      right: RIGHT,
      handle: ({ context }) => page('office/own-account/factor-off', factorOffPage(context())),
    },
    {
      method: 'post',
      path: ownFactorOff.pattern,
      right: RIGHT,
      audit: 'account.factor-removed',
      handle: async ({ form, act, ...request }) => {
        const password = form.raw(ACCOUNT_FIELDS.current);
        const removed = await removeFactor(deps, act, { owner: ownerOf(request), password });
        if (removed.ok) return redirect(ownAccount.to(), 'accounts:done.factor-removed');
        const faults = refusalProblems(removed.error);
        const model = factorOffPage({ ...request.context(), ...faults });
        return page('office/own-account/factor-off', model, 422);
      },
    },
  ];
}

/** A fresh secret, or the one that was shown before, so that the telephone need not scan again. */
async function offerPage(
  { deps }: Web,
  { actor, context }: StaffRequest,
  sealed?: string,
  faults?: Faults,
): Promise<Reply> {
  const overview = await findAccount(deps, actor.account);
  if (!overview) return notFound();
  const shown = context();
  const { username } = overview.account;
  const names = { account: actor.account, username, issuer: shown.t('common:product') };
  const offer = offerFactor(deps, names, sealed);
  const model = factorOnPage({ ...shown, ...offer, ...faults, qr: qrPath(offer.address) });
  return page('office/own-account/factor-on', model, faults ? 422 : 200);
}

function faultsOf(refusal: AddFactorRefusal): Faults {
  switch (refusal.kind) {
    case 'wrong-code':
    case 'no-offer':
    case 'has-factor':
      return { problems: { code: refusal.kind } };
    default:
      return refusalProblems(refusal);
  }
}
