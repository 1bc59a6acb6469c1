/** Every route of the office, area by area. The test of rights walks this list with every role. */
import type { StaffRoute } from '../../staff/staff-route';
import type { Web } from '../../web';
import { auditRoutes } from './audit';
import { campaignResultRoutes } from './campaign-results';
import { deskRoutes } from './desks';
import { homeRoutes } from './home';

export function officeRoutes(web: Web): readonly StaffRoute[] {
  return [
    ...homeRoutes(web),
    ...deskRoutes(web),
    ...campaignResultRoutes(web),
    ...auditRoutes(web),
  ];
}
