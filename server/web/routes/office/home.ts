/** The office's front page: the campaigns, or the one place that an account is there for. */
import { readOverviews } from '../../../actions/read-results';
import { hasRight } from '../../../domain/access/rights';
import { paths } from '../../paths';
import { page, redirect } from '../../staff/reply';
import type { StaffRoute } from '../../staff/staff-route';
import { officeHomePage } from '../../view-models/office/home';
import type { Web } from '../../web';

export function homeRoutes({ deps }: Web): readonly StaffRoute[] {
  return [
    {
      method: 'get',
      path: paths.office.home.pattern,
      right: 'account.own',
      handle: async ({ actor, context }) => {
        if (!hasRight(actor, 'campaigns.read')) return redirect(paths.office.ownAccount.to());
        const campaigns = await readOverviews(deps);
        return page('office/home', officeHomePage({ ...context(), campaigns }));
      },
    },
  ];
}
