/** Addresses beside a form: what it led to, the answer that a browser has sent, and receipts. */

export const answerPaths = {
  deskScreenedOut: {
    pattern: '/k/:desk/ngoai-doi-tuong',
    to: (desk: string) => `${deskDoor(desk)}/ngoai-doi-tuong`,
  },
  deskSent: {
    pattern: '/k/:desk/phieu-da-gui',
    to: (desk: string) => `${deskDoor(desk)}/phieu-da-gui`,
  },
  invitationScreenedOut: {
    pattern: '/m/:token/ngoai-doi-tuong',
    to: (token: string) => `${linkDoor(token)}/ngoai-doi-tuong`,
  },
  invitationSent: {
    pattern: '/m/:token/phieu-da-gui',
    to: (token: string) => `${linkDoor(token)}/phieu-da-gui`,
  },
  receipts: { pattern: '/bien-nhan', to: () => '/bien-nhan' },
  receipt: {
    pattern: '/bien-nhan/:receipt',
    to: (receipt: string) => `/bien-nhan/${encodeURIComponent(receipt)}`,
  },
} as const;

function deskDoor(desk: string): string {
  return `/k/${encodeURIComponent(desk)}`;
}

function linkDoor(token: string): string {
  return `/m/${encodeURIComponent(token)}`;
}
