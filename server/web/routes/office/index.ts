/** Every route of the office, area by area. The test of rights walks this list with every role. */
import type { StaffRoute } from '../../staff/staff-route';
import type { Web } from '../../web';
import { accountRoutes } from './accounts';
import { alertRoutes } from './alerts';
import { auditRoutes } from './audit';
import { campaignNoticeRoutes } from './campaign-notices';
import { campaignPreviewRoutes } from './campaign-preview';
import { campaignQuotaRoutes } from './campaign-quotas';
import { campaignResultRoutes } from './campaign-results';
import { campaignStepRoutes } from './campaign-steps';
import { campaignRoutes } from './campaigns';
import { deskCodeRoutes } from './desk-codes';
import { deskKioskRoutes } from './desk-kiosk';
import { deskPaperRoutes } from './desk-papers';
import { deskRoutes } from './desks';
import { drawRoutes } from './draw';
import { drawMemberRoutes } from './draw-members';
import { drawListRoutes } from './draws';
import { homeRoutes } from './home';
import { importRoutes } from './imports';
import { unitRoutes } from './units';
import { issueLinkRoutes } from './issue-links';
import { keyingRoutes } from './keying';
import { monitoringRoutes } from './monitoring';
import { mailRoutes } from './mail';
import { ownAccountRoutes } from './own-account';
import { peopleRoutes } from './people';
import { peopleImportRoutes } from './people-import';
import { recheckRoutes } from './rechecks';
import { reminderRoutes } from './reminders';
import { quotaImportRoutes } from './quota-import';

export function officeRoutes(web: Web): readonly StaffRoute[] {
  return [
    ...homeRoutes(web),
    ...deskRoutes(web),
    ...deskCodeRoutes(web),
    ...deskKioskRoutes(web),
    ...deskPaperRoutes(web),
    ...importRoutes(web),
    ...unitRoutes(web),
    ...campaignRoutes(web),
    ...campaignNoticeRoutes(web),
    ...campaignQuotaRoutes(web),
    ...quotaImportRoutes(web),
    ...campaignPreviewRoutes(web),
    ...campaignStepRoutes(web),
    ...campaignResultRoutes(web),
    ...monitoringRoutes(web),
    ...keyingRoutes(web),
    ...peopleImportRoutes(web),
    ...peopleRoutes(web),
    ...issueLinkRoutes(web),
    ...drawListRoutes(web),
    ...drawRoutes(web),
    ...drawMemberRoutes(web),
    ...recheckRoutes(web),
    ...mailRoutes(web),
    ...reminderRoutes(web),
    ...alertRoutes(web),
    ...accountRoutes(web),
    ...ownAccountRoutes(web),
    ...auditRoutes(web),
  ];
}
