/** The office's front page: the campaigns, or the one place that an account is there for. */
import { latestCampaignOf } from '../../../actions/monitoring/read-unit-results';
import { readOverviews } from '../../../actions/read-results';
import type { Actor } from '../../../domain/access/actor';
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
        if (!hasRight(actor, 'campaigns.read')) return redirect(await ownPlace(deps, actor));
        const campaigns = await readOverviews(deps);
        const editor = hasRight(actor, 'campaigns.edit');
        return page('office/home', officeHomePage({ ...context(), campaigns, editor }));
      },
    },
  ];
}

/** A unit's viewer is there for the unit's figures, an operator for sheets, an administrator for accounts. */
async function ownPlace(deps: Web['deps'], actor: Actor): Promise<string> {
  const { unit } = actor;
  if (unit !== undefined && hasRight(actor, 'unit-results.read')) {
    const campaign = await latestCampaignOf(deps, unit);
    if (campaign !== undefined) return paths.office.unitResults.to(campaign, unit);
  }
  if (hasRight(actor, 'answers.key')) return paths.office.keying.to();
  if (hasRight(actor, 'accounts.manage')) return paths.office.accounts.to();
  return paths.office.ownAccount.to();
}
