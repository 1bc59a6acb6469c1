/** The progress of imports, one page for all kinds: everybody sees their own. */
import { findImport } from '../../../actions/imports/read-import';
import { paths } from '../../paths';
import { notFound, page, redirect } from '../../staff/reply';
import type { StaffRoute } from '../../staff/staff-route';
import { importProgressPage } from '../../view-models/office/imports/progress';
import type { Web } from '../../web';

export function importRoutes({ deps }: Web): readonly StaffRoute[] {
  return [
    {
      method: 'get',
      path: paths.office.importProgress.pattern,
      right: 'account.own',
      handle: async ({ params, actor, context }) => {
        const pending = await findImport(deps, params.import ?? '', actor.account);
        if (!pending) return notFound();
        if (pending.stage === 'held') return redirect(pending.returnTo);
        return page('office/imports/progress', importProgressPage({ ...context(), pending }));
      },
    },
  ];
}
