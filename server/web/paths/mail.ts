/** Addresses of mails: the office's queue and schedule, and the public page that stops mails. */

/** What comes with a mail to people who need no account. */
export const publicMailPaths = {
  unsubscribe: {
    pattern: '/huy-nhan-thu/:token',
    to: (token: string) => `/huy-nhan-thu/${encodeURIComponent(token)}`,
  },
} as const;

/** The queue and the reminders of a campaign. */
export const mailPaths = {
  mails: { pattern: '/quan-ly/dot/:campaign/thu', to: (campaign: string) => mails(campaign) },
  retryMails: {
    pattern: '/quan-ly/dot/:campaign/thu/gui-lai',
    to: (campaign: string) => `${mails(campaign)}/gui-lai`,
  },
  stopMails: {
    pattern: '/quan-ly/dot/:campaign/thu/dung',
    to: (campaign: string) => `${mails(campaign)}/dung`,
  },
  reminders: {
    pattern: '/quan-ly/dot/:campaign/nhac',
    to: (campaign: string) => reminders(campaign),
  },
  stopReminder: {
    pattern: '/quan-ly/dot/:campaign/nhac/:reminder/dung',
    to: (campaign: string, reminder: string) =>
      `${reminders(campaign)}/${encodeURIComponent(reminder)}/dung`,
  },
} as const;

function mails(campaign: string): string {
  return `/quan-ly/dot/${encodeURIComponent(campaign)}/thu`;
}

function reminders(campaign: string): string {
  return `/quan-ly/dot/${encodeURIComponent(campaign)}/nhac`;
}
