/** Every address of the product, once: routes take `pattern`, everything else calls `to`. */
import { accountPaths } from './paths/accounts';
import { alertPaths } from './paths/alerts';
import { answerPaths } from './paths/answers';
import { auditPaths } from './paths/audit';
import { campaignPaths } from './paths/campaigns';
import { deskPaths, publicDeskPaths } from './paths/desks';
import { drawPaths } from './paths/draw';
import { importPaths } from './paths/imports';
import { unitPaths } from './paths/units';
import { keyingPaths } from './paths/keying';
import { kioskPaths } from './paths/kiosk';
import { mailPaths, publicMailPaths } from './paths/mail';
import { monitoringPaths } from './paths/monitoring';
import { offlinePaths } from './paths/offline';
import { peoplePaths } from './paths/people';

/** Addresses are canonical in this form; other spellings (case, trailing slash) are redirected to it. */
export const paths = {
  home: { pattern: '/', to: () => '/' },
  demoLink: { pattern: '/dien-tap/:group', to: (group: string) => `/dien-tap/${seg(group)}` },
  desk: { pattern: '/k/:desk', to: (desk: string) => `/k/${seg(desk)}` },
  deskThanks: { pattern: '/k/:desk/cam-on', to: (desk: string) => `/k/${seg(desk)}/cam-on` },
  invitation: { pattern: '/m/:token', to: (token: string) => `/m/${seg(token)}` },
  invitationThanks: {
    pattern: '/m/:token/cam-on',
    to: (token: string) => `/m/${seg(token)}/cam-on`,
  },
  ...answerPaths,
  ...offlinePaths,
  ...kioskPaths,
  ...publicDeskPaths,
  ...publicMailPaths,
  gallery: { pattern: '/mau-giao-dien', to: () => '/mau-giao-dien' },
  office: {
    ...accountPaths,
    ...alertPaths,
    ...auditPaths,
    ...campaignPaths,
    ...deskPaths,
    ...drawPaths,
    ...importPaths,
    ...unitPaths,
    ...keyingPaths,
    ...mailPaths,
    ...monitoringPaths,
    ...peoplePaths,
    home: { pattern: '/quan-ly', to: () => '/quan-ly' },
    campaign: { pattern: '/quan-ly/dot/:campaign', to: (campaign: string) => office(campaign) },
    criterion: {
      pattern: '/quan-ly/dot/:campaign/tieu-chi/:criterion',
      to: (campaign: string, criterion: string) => `${office(campaign)}/tieu-chi/${seg(criterion)}`,
    },
    satisfaction: {
      pattern: '/quan-ly/dot/:campaign/hai-long',
      to: (campaign: string) => `${office(campaign)}/hai-long`,
    },
    responses: {
      pattern: '/quan-ly/dot/:campaign/phieu',
      to: (campaign: string) => `${office(campaign)}/phieu`,
    },
    channels: {
      pattern: '/quan-ly/dot/:campaign/kenh',
      to: (campaign: string) => `${office(campaign)}/kenh`,
    },
  },
} as const;

function office(campaign: string): string {
  return `/quan-ly/dot/${seg(campaign)}`;
}

function seg(value: string): string {
  return encodeURIComponent(value);
}
